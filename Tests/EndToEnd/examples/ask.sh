#!/bin/sh
# Asks one question over the Unix socket, in words: ask.sh SOCKET "Hvem leder DUBU?"
# Needs a nc that knows Unix sockets (-U), such as OpenBSD's.
set -eu
printf '%s\n' "$2" | nc -N -U "$1"
