# A seminar from the invitation to the certificates, as tacit-seminar(7) has it. All
# persons are test data.
. "$(dirname "$0")/lib.sh"
page=$SOURCE/src/man/tacit-seminar.7.md
. "$(dirname "$0")/play.sh"
