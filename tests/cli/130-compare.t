# Texts of one document side by side.
. "$(dirname "$0")/lib.sh"

exercise
cat >note.en <<'END'
Test data. The Secretariat refers to its note NCT/G/375 of 28 March 2022 and
asks Thailand for comments by 30 June 2022 to test@example.org.

Enclosure: on 4 p.
END
cat >note.ru <<'END'
Испытательные данные. Секретариат, ссылаясь на свою ноту NCT/G/375 от 28 марта
2022 года, просит Таиланд направить замечания до 30 июля 2022 года.

Приложение: на 4 л.
END
cat >note.kk <<'END'
Сынақ деректері. Хатшылық 2022 жылғы 28 наурыздағы NCT/G/375 нотасына сілтеме
жасай отырып, Таиландтан ескертпелерді 2022 жылдың 30 маусымына дейін
test@example.org мекенжайына жолдауды сұрайды.

Қосымша: 4 п.
END
run tacit compare note.en note.ru note.kk
is_status 1 'something differs'
is_out 'what differs, and where' <<'END'
                         SAMPLE, not a document of CICA

Texts compared

What one text states and another does not, or states otherwise. Which of them is
right is not said here.

DATE     en  30 June 2022 (2022-06-30)  note.en:2
         ru  30 июля 2022 (2022-07-30)  note.ru:2
         kk  2022 жылдың 30 маусымына (2022-06-30)  note.kk:2
         date 2022-06-30 2022-07-30
ADDRESS  en  test@example.org  note.en:2
         ru  not stated
         kk  test@example.org  note.kk:3
         address test@example.org
EXTENT   en  4 p (4 pages)  note.en:4
         ru  4 л (4 leaves)  note.ru:4
         kk  4 п (4 leaves)  note.kk:5
         extent 4 pages 4 leaves

What can be compared without understanding was compared; no program has read the
texts.

                         SAMPLE, not a document of CICA
END
run tacit compare note.en note.ru note.kk -q
is_out 'by name' <<'END'
date 2022-06-30 2022-07-30
address test@example.org
extent 4 pages 4 leaves
END
run tacit compare note.en note.kk --format json
is_status 1 'as JSON'
out_has '"finding": "extent 4 pages 4 leaves"'
out_has '"lang": "kk"'
run tacit compare note.en note.ru --lang ru
out_has 'не указано'

sed 's/4 p\./4 л./; s/4 п/4 л/' note.en >other.en
run tacit compare other.en note.kk
is_status 0 'nothing differs'
out_has 'the texts agree'

# --- a note of the register and its versions, what is set aside ---------------
run tacit compare NCT/G/778 -q
is_status 1 'the note of the sample is at odds with itself'
is_out 'in what its deadline is' <<'END'
deadline 2022-06-30 in en
END
tacit new note number=NCT/G/900 date=2022-06-20 area=nct-general \
	subject='Test data' -q -m 'By 1 July 2022, on 4 pages.' >/dev/null 2>&1
cat >notes/2022/nct-g-900.ru.md <<END
---
title: Испытательные данные
lang: ru
text: unofficial
translates: 2022/nct-g-900 $(git rev-parse HEAD:notes/2022/nct-g-900.md)
---

До 1 июля 2022 года, на 4 листах.
END
git add notes && unhooked commit -qm 'Test data'
run tacit compare NCT/G/900 -q
is_status 1 'a draft and its version differ'
is_out 'in one thing' <<'END'
extent 4 pages 4 leaves
END
tacit set NCT/G/900 'set-aside+=extent 4 pages 4 leaves: as the office counts' \
	-q >/dev/null
run tacit compare NCT/G/900
is_status 0 'what is set aside is no difference'
out_has 'set aside: as the office counts'

# --- what cannot be compared ----------------------------------------------------
run tacit compare note.en
is_status 3 'one text alone'
err_has 'nothing to compare it with'
echo 'Nothing at all.' >empty.en
run tacit compare note.en empty.en
is_status 3 'a text that states nothing'
err_has 'empty.en: this text states nothing that can be compared'
printf '\377\376' >binary
run tacit compare note.en binary
is_status 3 'no text'
err_has 'this is no text in UTF-8'
echo 'Note NCT/G/1 of 1 May 2022.' >first
echo 'Note NCT/G/2 of 1 May 2022.' >second
run tacit compare first second
is_status 3 'different notes'
err_has 'NCT/G/1 and NCT/G/2'
run tacit compare note.en no-such.file
is_status 3 'neither a file nor a document'
run tacit compare NCT/G/778 2022/nct-g-778.ru
is_status 1 'a note and a version of it'
run tacit compare NCT/G/778 NCT/G/375
is_status 3 'two notes'
err_has 'NCT/G/778 and NCT/G/375 are no texts of one document'
plan
