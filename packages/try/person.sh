#!/bin/bash
# On a clean system, by root: a person called ana does the main job with the installed programs, then an administrator
# removes the app while she is signed in. Ends with 0 when everything is as README.md says. Never run on a computer
# that somebody uses.
set -euo pipefail

day=$1
run=/run/user/1000
try=/opt/try

install -d -o ana -g ana -m 700 "$run"
as_ana() {
    setpriv --reuid ana --regid ana --init-groups env -i HOME=/home/ana USER=ana PATH=/usr/bin:/bin LANG=en_US.UTF-8 \
        XDG_RUNTIME_DIR="$run" DBUS_SESSION_BUS_ADDRESS="unix:path=$run/bus" DISPLAY=:7 \
        PRESENTE_PROGRAMS=/usr/bin RUST_LOG=warn NO_AT_BRIDGE=1 GDK_BACKEND=x11 \
        WEBKIT_SKIA_ENABLE_CPU_RENDERING=1 MESA_SHADER_CACHE_DISABLE=true "$@"
}
no() {
    echo "-- $*" >&2
    exit 1
}
# until_there WHAT COMMAND...: looks again for a minute at most.
until_there() {
    local what=$1
    shift
    for _ in $(seq 300); do
        if "$@" >/dev/null 2>&1; then return; fi
        sleep 0.2
    done
    no "$what did not come"
}

cd /home/ana
as_ana dbus-daemon --session --address="unix:path=$run/bus" --fork --nopidfile
printf 'trial\n' | as_ana gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
as_ana Xvfb :7 -screen 0 1280x1024x24 -nolisten tcp >/dev/null 2>&1 &
until_there "the screen" test -S /tmp/.X11-unix/X7

echo "== the main job, in two windows of the installed program, with the installed server =="
as_ana "$try/walk" --pictures /home/ana/pictures --today "$day"

echo "== a link of an invitation =="
[ "$(as_ana xdg-mime query default x-scheme-handler/presente)" = Presente.desktop ] || no "links go elsewhere"
desktop-file-validate /usr/share/applications/Presente.desktop

# By hand, so that the profile is the one a person has who starts the program from the menu.
mkfifo /var/tmp/ends
install -d -o ana -g ana /var/tmp/school
as_ana "$try/trial" --folder /var/tmp/school --today "$day" </var/tmp/ends >/var/tmp/said &
exec 9>/var/tmp/ends
until_there "the school" test -s /var/tmp/said
of() { sed -E "s/.*\"$1\":\"([^\"]*)\".*/\1/" /var/tmp/said; }
as_ana gtk-launch Presente.desktop "presente://join?address=$(of address | sed 's|:|%3A|g; s|/|%2F|g')&code=$(of code)" \
    >/var/tmp/launched 2>&1
started() { pgrep -u ana -f "^/usr/bin/presente presente://join|^presente presente://join"; }
until_there "the program, by a link" started
kill $(started)
until_there "its end" bash -c '! pgrep -u ana -x presente'

echo "== a person who has joined =="
store=/home/ana/.local/share/school.presente.app/presente.db
# Her own profile's: the windows of the main job had profiles of a trial, and theirs are others.
has_key() { [ -n "$(as_ana secret-tool search --all service presente username home 2>/dev/null)" ]; }
as_ana presente --today "$day" --join "$(of address)" "$(of code)" >/var/tmp/joined 2>&1 &
until_there "the store" test -f "$store"
until_there "the key" has_key
kill $(pgrep -u ana -x presente)
until_there "its end" bash -c '! pgrep -u ana -x presente'
find / -xdev -path '*autostart*' -iname '*presente*' | grep . && no "something starts by itself"

echo "== the same version again: an upgrade keeps what a person has =="
apt-get install -y -q --reinstall --no-install-recommends /var/tmp/presente.deb >/var/tmp/again 2>&1 || no "$(cat /var/tmp/again)"
[ -f "$store" ] && has_key || no "an upgrade has erased a person's data"

echo "== the app is removed =="
apt-get purge -y -q presente 2>&1 | tee /var/tmp/removed
[ -e "${store%/*}" ] && no "a store is left"
has_key && no "a key is left"
find /home/ana -iname '*presente*' | grep . && no "a file of hers is left"
exec 9>&-
rm -rf /var/tmp/school
