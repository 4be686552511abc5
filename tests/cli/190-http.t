# A shared register behind a real nginx with git-http-backend: who pushes is the
# user that nginx let in, and no header is.
. "$(dirname "$0")/lib.sh"
skip() { echo "1..0 # SKIP $1"; exit 0; }
nginx=$(command -v nginx || command -v /usr/sbin/nginx) || skip 'no nginx'
fcgiwrap=$(command -v fcgiwrap || command -v /usr/sbin/fcgiwrap) ||
	skip 'no fcgiwrap'
backend=$(git --exec-path)/git-http-backend
[ -x "$backend" ] || skip 'no git-http-backend'
pids=''
end() {
	for pid in $pids; do kill "$pid" && wait "$pid"; done 2>/dev/null
	rm -rf "$work"
}
trap end EXIT
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL

cp -R "$SOURCE/plans/cica" "$work/plan" && cd "$work/plan"
# test data: no key
sed -i '2i receipts: cica-receipts+770101fb+ARHNIUPs1F0lpC49jOONOtIhdJQmiPT4uztq3+ai2I00' body.md
cd "$work" && tacit init hub --bare --from plan >/dev/null
git -C hub config tacit.shared true
mkdir nginx
for user in THA KAZ tha secretariat; do
	echo "$user:{PLAIN}test"
done >nginx/users

begin() { # PORT
	cat >nginx/conf <<-END
	daemon off; master_process off; pid $work/nginx/pid;
	error_log $work/nginx/log;
	events { worker_connections 64; }
	http {
	access_log off;
	client_body_temp_path $work/nginx/body;
	fastcgi_temp_path $work/nginx/fastcgi;
	proxy_temp_path $work/nginx/proxy;
	uwsgi_temp_path $work/nginx/uwsgi;
	scgi_temp_path $work/nginx/scgi;
	server {
		listen 127.0.0.1:$1;
		client_max_body_size 32m;
		auth_basic register;
		auth_basic_user_file $work/nginx/users;
		location /open/ { auth_basic off; rewrite ^/open(/.*) \$1 break;
			include $work/nginx/git; }
		location / { include $work/nginx/git; }
	} }
	END
	cat >nginx/git <<-END
	fastcgi_pass unix:$work/nginx/socket;
	fastcgi_pass_request_headers off;
	fastcgi_param SCRIPT_FILENAME $backend;
	fastcgi_param GIT_PROJECT_ROOT $work;
	fastcgi_param GIT_HTTP_EXPORT_ALL "";
	fastcgi_param PATH_INFO \$uri;
	fastcgi_param QUERY_STRING \$query_string;
	fastcgi_param REQUEST_METHOD \$request_method;
	fastcgi_param CONTENT_TYPE \$content_type;
	fastcgi_param CONTENT_LENGTH \$content_length;
	fastcgi_param HTTP_CONTENT_ENCODING \$http_content_encoding;
	fastcgi_param REMOTE_USER \$remote_user;
	fastcgi_param REMOTE_ADDR \$remote_addr;
	END
	"$nginx" -e "$work/nginx/log" -c "$work/nginx/conf" 2>/dev/null &
	pid=$!
	for wait in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
		kill -0 "$pid" 2>/dev/null || return 1
		[ -s nginx/pid ] && sleep 0.2 && kill -0 "$pid" 2>/dev/null && {
			pids="$pids $pid"
			return
		}
		sleep 0.1
	done
	kill "$pid"
	return 1
}
env -i PATH="$PATH" HOME=/nonexistent "$fcgiwrap" -s "unix:$work/nginx/socket" \
	>/dev/null 2>&1 &
pids=$!
fcgi=$!
port=
for try in 1 2 3 4 5 6 7 8 9 10; do
	port=$((20000 + ($$ * 7 + try * 1013) % 40000))
	begin "$port" && break
	port=
done
[ -n "$port" ] || { cat nginx/log; echo 'Bail out! nginx does not start'; exit 1; }

GIT_TERMINAL_PROMPT=0
export GIT_TERMINAL_PROMPT
at() { echo "http://$1:test@127.0.0.1:$port/hub"; }
run timeout 60 git clone -q "$(at THA)" tha
is_status 0 'a clone'
run timeout 60 git clone -q "http://THA:other@127.0.0.1:$port/hub" other
is_status 128 'with another password'
cd tha && git config user.name Thailand && git config user.email x@test.invalid
git config tacit.identity THA && git config core.hooksPath /dev/null
run tacit comment NCT/G/778 -k comment --via git -m 'Of THA, test data.'
is_status 0 'a comment of a state'
push() { # AS WORDS OF GIT...
	as=$1
	shift
	run timeout 60 git "$@" push -q "$(at "$as")" main
}
push KAZ
is_status 1 'another state may not'
err_has 'A state writes only for itself: state'
for header in 'Remote-User: THA' 'REMOTE_USER: THA' 'TACIT_GATE: THA' \
	'Tacit-Gate: secretariat' 'X-Remote-User: THA'; do
	push KAZ -c "http.extraHeader=$header"
	is_status 1 "nor with $header"
	err_has 'A state writes only for itself: state'
done
push tha
is_status 1 'a user that is no code'
err_has "REMOTE_USER names neither a state's code nor secretariat"
run timeout 60 git push -q "http://127.0.0.1:$port/hub" main
is_status 128 'without a name'
git -C ../hub config http.receivepack true
run timeout 60 git push -q "http://127.0.0.1:$port/open/hub" main
is_status 1 'where nginx lets in everybody'
err_has "REMOTE_USER names neither a state's code nor secretariat"
push THA
is_status 0 'the state itself may'
run git -C ../hub rev-parse main
is_out 'main moves' <<END
$(git rev-parse HEAD)
END

# --- half a push: nginx waits for the rest of it, and nobody else does
command -v python3 >/dev/null && {
	cat >"$work/half.py" <<'END'
import base64, socket, sys
s = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
s.sendall(b"POST /hub/git-receive-pack HTTP/1.1\r\nHost: x\r\n"
          b"Authorization: Basic " + base64.b64encode(b"KAZ:test") + b"\r\n"
          b"Content-Type: application/x-git-receive-pack-request\r\n"
          b"Content-Length: 100000\r\n\r\n" + b"0" * 50000)
open(sys.argv[2], "w").close()
s.recv(1)
END
	python3 "$work/half.py" "$port" "$work/half" &
	half=$!
	for wait in $(seq 100); do [ ! -e "$work/half" ] || break; sleep 0.1; done
	sleep 0.3
	pgrep -P "$fcgi" >"$work/out"
	is_out 'no git runs for half a push' </dev/null
	run tacit comment NCT/G/778 -k comment --via git -m 'Meanwhile.'
	push THA
	is_status 0 'the one fcgiwrap takes in another meanwhile'
	kill "$half"
	wait "$half" 2>/dev/null
}

# --- signed
for user in THA KAZ; do
	ssh-keygen -q -t ed25519 -N '' -f "$work/$user" ||
		echo 'Bail out! no ssh-keygen'
	echo "$user namespaces=\"git\" $(ssh-keygen -y -f "$work/$user")"
done >"$work/signers"
mkdir -p ../hub/tacit && mv "$work/signers" ../hub/tacit/allowed_signers
(umask 077; printf '[receive]\n\tcertNonceSeed = %s\n' \
	"$(openssl rand -hex 32)" >../hub/tacit/nonce-seed)
git -C ../hub config include.path tacit/nonce-seed
git -C ../hub config receive.certNonceSlop 300
git -C ../hub config gpg.ssh.allowedSignersFile \
	"$work/hub/tacit/allowed_signers"
git -C ../hub config gpg.ssh.program "$(command -v ssh-keygen)"
git config gpg.format ssh && git config push.gpgSign if-asked
run tacit comment NCT/G/778 -k comment --via git -m 'Of THA, signed.'
push THA -c "user.signingkey=$work/KAZ"
is_status 1 'with the key of another'
err_has 'is not registered for whoever pushes'
push THA -c "user.signingkey=$work/THA"
is_status 0 'with its own'
run git -C ../hub rev-parse main
is_out 'main moves again' <<END
$(git rev-parse HEAD)
END
git config push.gpgSign false

# --- what hooks see: no header
cat >../hub/hooks/pre-receive <<'END'
#!/bin/sh
env | sed 's/=.*//' | sort >seen
exit 1
END
git commit -q --allow-empty -m x
push THA -c 'http.extraHeader=X-Test: 1'
is_status 1 'a push'
run grep -E 'AUTH|HTTP_X|HTTP_USER|HTTP_COOKIE' ../hub/seen
is_status 1 'neither the password nor a header comes along'
plan
