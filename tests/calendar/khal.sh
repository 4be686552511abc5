# What khal reads of an iCalendar file, as readers.py says it.
#
#	khal.sh FILE FOLDER		(a new folder, for what khal keeps)
#
# It lists no SEQUENCE: that is read in the file that it wrote of an entry into its
# vdir. Of what has no end it makes an hour, and writes that, too: whether an entry
# has an end, FILE says.
set -eu
file=$1 folder=$2
mkdir -p "$folder/cal"
cat >"$folder/config" <<END
[calendars]
[[cal]]
path = $folder/cal
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = T%H%M%SZ
dateformat = %Y%m%d
longdateformat = %Y%m%d
datetimeformat = %Y%m%dT%H%M%SZ
longdatetimeformat = %Y%m%dT%H%M%SZ
[sqlite]
path = $folder/khal.db
END
khal -c "$folder/config" import --batch -a cal "$file" >"$folder/said" 2>&1
unfolded() { tr -d '\r' <"$1" | sed -e ':a' -e 'N;$!ba' -e 's/\n //g'; }
for kept in "$folder"/cal/*.ics; do
	[ ! -e "$kept" ] || unfolded "$kept"
done | awk '/^UID:/ { uid = substr($0, 5) }
	/^SEQUENCE:/ { print uid "|" substr($0, 10) }' >"$folder/sequences"
unfolded "$file" | awk '/^UID:/ { uid = substr($0, 5) }
	/^DTEND/ { print uid "|" }' >"$folder/ends"
# days without the hour that they do not have, and their last day as the first
# one after it
khal -c "$folder/config" list --once --day-format '' --format \
	"{uid}|{start-date-long}{start-time}|{end-date-long}{end-time}|{title}|{status}|{description}$(printf '\036')" \
	20220101 1500d |
	tr '\n\036' '\001\n' | sed -e 's/^\x01*//' -e 's/\x01/\\n/g' -e '/^$/d' |
	while IFS= read -r line; do
		end=$(printf '%s\n' "$line" | cut -d '|' -f 3)
		case $end in
		*T*) ;;
		*) end=$(date -u -d "$end + 1 day" +%Y%m%d) ;;
		esac
		printf '%s|%s\n' "$end" "$line"
	done |
	awk -F '|' -v OFS='|' '
		FILENAME ~ /sequences$/ { sequence[$1] = $2; next }
		FILENAME ~ /ends$/ { ends[$1] = 1; next }
		{ sub(/ $/, "", $6) } # its STATUS, and a blank
		{ print $2, $3, $2 in ends ? $1 : "", $5, sequence[$2], $6, $7 }' \
		"$folder/sequences" "$folder/ends" -
