#!/bin/bash
# On a clean system, by root: a person called ana does the main job with the installed programs, then an administrator
# removes the app while she is signed in. Ends with 0 when everything is as README.md says. Never run on a computer
# that somebody uses.
set -euo pipefail

day=$1
source "${BASH_SOURCE[0]%/*}/desktop.sh"

echo "== the main job, in two windows of the installed program, with the installed server =="
as_ana "$try/walk" --pictures /home/ana/pictures --today "$day"

echo "== a link of an invitation =="
[ "$(as_ana xdg-mime query default x-scheme-handler/presente)" = Presente.desktop ] || no "links go elsewhere"
desktop-file-validate /usr/share/applications/Presente.desktop

begin_school
as_ana gtk-launch Presente.desktop "presente://join?address=$(of address | sed 's|:|%3A|g; s|/|%2F|g')&code=$(of code)" \
    >/var/tmp/launched 2>&1
started() { pgrep -u ana -f "^/usr/bin/presente presente://join|^presente presente://join"; }
until_there "the program, by a link" started
kill $(started)
until_there "its end" bash -c '! pgrep -u ana -x presente'

echo "== a person who has joined =="
joins
find / -xdev -path '*autostart*' -iname '*presente*' | grep . && no "something starts by itself"

echo "== the same version again: an upgrade keeps what a person has =="
apt-get install -y -q --reinstall --no-install-recommends /var/tmp/presente.deb >/var/tmp/again 2>&1 || no "$(cat /var/tmp/again)"
[ -f "$store" ] && has_key || no "an upgrade has erased a person's data"

echo "== the app is removed =="
apt-get purge -y -q presente 2>&1 | tee /var/tmp/removed
nothing_is_left
end_school
