// verify: what the Go project's own packages say of a log that we wrote.
//
//	verify FOLDER VKEY SIZE [RECEIPT]...
//
// The checkpoint by its key, its root and every tile by the entries, each
// receipt by the proof in it and by one made here, and the proof that the log
// of SIZE entries became this one. A line a thing that is right; whatever is
// not ends it.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

type folder string

func (f folder) Height() int { return height }

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

// Where a tile stands: tile/8/LEVEL/N there is tile/LEVEL/N here.
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		bytes, err := os.ReadFile(filepath.Join(string(f), path))
		if err != nil {
			return nil, err
		}
		all = append(all, bytes)
	}
	return all, nil
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func read(path string) string {
	bytes, err := os.ReadFile(path)
	must(err)
	return string(bytes)
}

func open(text string, verifier note.Verifier) tlog.Tree {
	signed, err := note.Open([]byte(text), note.VerifierList(verifier))
	must(err)
	lines := strings.Split(signed.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		log.Fatalf("not a checkpoint: %q", signed.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	hash, err := tlog.ParseHash(lines[2])
	must(err)
	return tlog.Tree{N: size, Hash: hash}
}

func hashes(lines string) []tlog.Hash {
	var all []tlog.Hash
	for _, line := range strings.Fields(lines) {
		bytes, err := base64.StdEncoding.DecodeString(line)
		must(err)
		var hash tlog.Hash
		copy(hash[:], bytes)
		all = append(all, hash)
	}
	return all
}

// The tree is made anew of the entries: every tile has to be as it is here.
func entries(f folder, tree tlog.Tree) {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var all []tlog.Hash
		for _, index := range indexes {
			all = append(all, stored[index])
		}
		return all, nil
	})
	for n := int64(0); n < tree.N; {
		tile := tlog.Tile{H: height, L: 0, N: n / 256, W: 256}
		if left := tree.N - n; left < 256 {
			tile.W = int(left)
		}
		path := strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)
		rest := []byte(read(filepath.Join(string(f), path)))
		for ; len(rest) > 0; n++ {
			length := int(binary.BigEndian.Uint16(rest))
			more, err := tlog.StoredHashes(n, rest[2:2+length], reader)
			must(err)
			stored = append(stored, more...)
			rest = rest[2+length:]
		}
	}
	// of those that are not full, it has each width that they went through
	var tiles []tlog.Tile
	for _, tile := range tlog.NewTiles(height, 0, tree.N) {
		last := len(tiles) - 1
		if last >= 0 && tiles[last].L == tile.L && tiles[last].N == tile.N {
			tiles = tiles[:last]
		}
		tiles = append(tiles, tile)
	}
	files, err := f.ReadTiles(tiles)
	must(err)
	for i, tile := range tiles {
		bytes, err := tlog.ReadTileData(tile, reader)
		must(err)
		if string(bytes) != string(files[i]) {
			log.Fatalf("%s is another", tile.Path())
		}
	}
	fmt.Printf("%d entries, %d tiles\n", tree.N, len(tiles))
}

func receipt(path string, tree tlog.Tree, reader tlog.HashReader,
	verifier note.Verifier) {
	parts := strings.SplitN(read(path), "\n\n", 3)
	lines := strings.SplitN(parts[1], "\n", 3)
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
	must(err)
	leaf := tlog.RecordHash([]byte(parts[0] + "\n"))
	if signed := open(parts[2], verifier); signed != tree {
		log.Fatalf("%s is of another log", path)
	}
	must(tlog.CheckRecord(hashes(lines[2]), tree.N, tree.Hash, index, leaf))
	proof, err := tlog.ProveRecord(tree.N, index, reader)
	must(err)
	must(tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaf))
	if fmt.Sprint(proof) != fmt.Sprint(tlog.RecordProof(hashes(lines[2]))) {
		log.Fatalf("%s has another proof", path)
	}
	fmt.Printf("receipt %d\n", index)
}

func main() {
	log.SetFlags(0)
	f := folder(os.Args[1])
	verifier, err := note.NewVerifier(strings.TrimSpace(read(os.Args[2])))
	must(err)
	tree := open(read(filepath.Join(string(f), "checkpoint")), verifier)
	fmt.Printf("checkpoint %d\n", tree.N)
	reader := tlog.TileHashReader(tree, f)
	root, err := tlog.TreeHash(tree.N, reader)
	must(err)
	if root != tree.Hash {
		log.Fatal("the root is another")
	}
	entries(f, tree)
	for _, path := range os.Args[4:] {
		receipt(path, tree, reader, verifier)
	}
	name := filepath.Join(string(f), os.Args[3])
	old := open(read(name+".checkpoint"), verifier)
	must(tlog.CheckTree(hashes(read(name+".proof")), tree.N, tree.Hash,
		old.N, old.Hash))
	fmt.Printf("%d became %d\n", old.N, tree.N)
}
