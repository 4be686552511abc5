# The letters of an event: who is invited, and by when one registers. All states'
# addresses are test data.
. "$(dirname "$0")/lib.sh"
sample
event=2022/cybercrime-seminar
now='--now 2022-10-22'

# --- the note that invites, with the hour -----------------------------------------
note_has() { # LANG PIECE
	tacit note NCT/ICT/1327 $now --lang "$1" 2>/dev/null | tr '\n' ' ' |
		tr -s ' ' >"$work/out"
	out_has "$2"
}
note_has en 'forms of registration by the end of 16 November 2022, sent to'
tacit set $event cutoff=18:00 $now >/dev/null 2>&1
note_has en 'before 18:00 on 16 November 2022 (Asia/Shanghai time), Wednesday, 10:00 UTC'
note_has ru 'до 18:00 16 ноября 2022 года (по времени Asia/Shanghai), среда, 10:00 UTC'
note_has kk '2022 жылғы 16 қарашада сағат 18:00 болғанға дейін (Asia/Shanghai уақыты бойынша)'
tacit set $event cutoff=24:00 $now >/dev/null 2>&1
note_has en 'by the end of 16 November 2022 (24:00, Asia/Shanghai time)'

plan
