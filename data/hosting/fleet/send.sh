#!/bin/sh
# Sends the portals of a fleet to a bucket, or any other place that rclone knows: only the files that SHA256SUMS says
# otherwise than the list that was sent last, which stands beside the portal there. That list goes last: what is stopped
# on the way is sent again.
#   send.sh <folder site/ of the fleet> <remote:bucket/prefix>
# RCLONE_CONFIG_TEXT may hold the text of an rclone.conf; otherwise rclone finds its own.
set -eu
export LC_ALL=C
site=${1:?dossier « site » de la flotte}
remote=${2:?destination de rclone, par exemple s3:portails}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -n "${RCLONE_CONFIG_TEXT:-}" ]; then
  (umask 077 && printf '%s\n' "$RCLONE_CONFIG_TEXT" > "$work/rclone.conf")
  export RCLONE_CONFIG="$work/rclone.conf"
fi

# What is there is known from the list: one request a file, no look at the place first.
put() {
  [ ! -s "$3" ] || rclone copy "$1" "$2" --files-from-raw "$3" --no-check-dest --no-traverse --transfers 16
}

for list in "$site"/*/SHA256SUMS; do
  [ -e "$list" ] || continue
  folder=$(dirname "$list")
  name=$(basename "$folder")
  sort "$list" > "$work/new"
  rclone cat "$remote/$name/SHA256SUMS" 2> /dev/null | sort > "$work/old" || true
  cut -c67- "$work/new" | sort > "$work/names"
  cut -c67- "$work/old" | sort > "$work/names-before"
  comm -13 "$work/old" "$work/new" | cut -c67- > "$work/changed"
  comm -23 "$work/names-before" "$work/names" > "$work/gone"
  sent=$(wc -l < "$work/changed")
  [ -s "$work/changed" ] || [ -s "$work/gone" ] || continue
  # Pages after what they lead to; what nothing leads to any more at the end.
  grep -v '\.html$' "$work/changed" > "$work/files" || true
  grep '\.html$' "$work/changed" > "$work/pages" || true
  put "$folder" "$remote/$name" "$work/files"
  put "$folder" "$remote/$name" "$work/pages"
  [ ! -s "$work/gone" ] || rclone delete "$remote/$name" --files-from-raw "$work/gone"
  rclone copyto "$list" "$remote/$name/SHA256SUMS"
  echo "$name : $sent fichiers envoyés, $(wc -l < "$work/gone") retirés"
done

# The pages above the portals: six files.
if [ -e "$site/index.html" ]; then
  rclone copy "$site" "$remote" --checksum --include '/*.html' --include '/portails.*' --include '/comparaison.csv' \
    --include '/comparaison/**'
fi
