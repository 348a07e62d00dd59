#!/bin/sh
# Builds a course on a continuous integration server. Called from a clone of Rockpool, in the author's folder, with the
# arguments of `rockpool build`:
#
#     rockpool/docs/hosting/build.sh COURSE --out dist --base-url https://host.example/course/
#
# The program is built once for a revision of Rockpool (about 20 minutes from nothing) and kept in the cache folder, which
# the server should keep from one run to the next: `$XDG_CACHE_HOME/rockpool`, or else `~/.cache/rockpool`.
set -eu

rockpool=$(cd "$(dirname "$0")/../.." && pwd)
kept=${XDG_CACHE_HOME:-$HOME/.cache}/rockpool/program
program=$kept/$(git -C "$rockpool" rev-parse HEAD)/rockpool

if [ ! -x "$program" ]; then
  # Those of other revisions will not be asked for again.
  rm -rf "$kept"
  (cd "$rockpool" && cargo xtask program --out "$program")
fi
exec "$program" build "$@"
