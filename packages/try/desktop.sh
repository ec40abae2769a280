# What stands for the desktop of a person called ana on a clean system, and what the tries of a package share.
# Never run on a computer that somebody uses.

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
rm -f "$run/bus" /tmp/.X7-lock /tmp/.X11-unix/X7
as_ana dbus-daemon --session --address="unix:path=$run/bus" --fork --nopidfile
printf 'trial\n' | as_ana gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
as_ana Xvfb :7 -screen 0 1280x1024x24 -nolisten tcp >/dev/null 2>&1 &
until_there "the screen" test -S /tmp/.X11-unix/X7

# begin_school: a school with somebody to join, until end_school. By hand, so that the profile is the one a person has
# who starts the program from the menu.
begin_school() {
    mkfifo /var/tmp/ends
    install -d -o ana -g ana /var/tmp/school
    as_ana "$try/trial" --folder /var/tmp/school --today "$day" </var/tmp/ends >/var/tmp/said &
    exec 9>/var/tmp/ends
    until_there "the school" test -s /var/tmp/said
}
of() { sed -E "s/.*\"$1\":\"([^\"]*)\".*/\1/" /var/tmp/said; }
end_school() {
    exec 9>&-
    rm -rf /var/tmp/school /var/tmp/ends /var/tmp/said
}

store=/home/ana/.local/share/school.presente.app/presente.db
# Her own profile's: the windows of the main job had profiles of a trial, and theirs are others.
has_key() { [ -n "$(as_ana secret-tool search --all service presente username home 2>/dev/null)" ]; }
# joins: she has a store and a key of her own afterwards.
joins() {
    as_ana presente --today "$day" --join "$(of address)" "$(of code)" >/var/tmp/joined 2>&1 &
    until_there "the store" test -f "$store"
    until_there "the key" has_key
    kill $(pgrep -u ana -x presente)
    until_there "its end" bash -c '! pgrep -u ana -x presente'
}
nothing_is_left() {
    [ -e "${store%/*}" ] && no "a store is left"
    has_key && no "a key is left"
    find /home/ana -iname '*presente*' | grep . && no "a file of hers is left"
    return 0
}
