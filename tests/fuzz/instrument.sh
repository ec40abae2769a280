#!/bin/sh
# Stands between cargo and rustc for the crates of this project alone: counters on every branch, as libFuzzer reads them.
# Everybody else's crates stay as they are compiled already. What runs while something is built is left alone.
case "$*" in
*"--crate-name build_script_"* | *" --print"* | *" -vV"*) exec "$@" ;;
esac
exec "$@" -Copt-level=1 -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares
