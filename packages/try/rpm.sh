#!/bin/bash
# On a clean system, by root: the app from its .rpm, installed and removed by rpm itself, with the main job in between.
# Debian calls the libraries by other names than the package does, so rpm is told not to look for them; that they are
# there is shown by the program that starts. Ends with 0 when everything is as README.md says. Never run on a computer
# that somebody uses.
set -euo pipefail

day=$1
source "${BASH_SOURCE[0]%/*}/desktop.sh"

echo "== the app, by rpm =="
rpm --initdb
rpm --install --nodeps /var/tmp/presente.rpm
rpm --verify --nodeps presente
[ "$(presente --version)" = "$2" ] || no "it says $(presente --version)"

echo "== the main job, in two windows of the program from the .rpm =="
as_ana "$try/walk" --pictures /home/ana/pictures --today "$day"

echo "== a person who has joined =="
begin_school
joins

echo "== the same version again: an upgrade keeps what a person has =="
rpm --upgrade --replacepkgs --nodeps /var/tmp/presente.rpm
[ -f "$store" ] && has_key || no "an upgrade has erased a person's data"

echo "== the app is removed =="
rpm --erase presente
[ -e /usr/bin/presente ] && no "the program is left"
nothing_is_left
end_school
