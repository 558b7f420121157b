#!/bin/sh
# Installs ColorStudio for this user: the program, a menu entry, icons, the command `colorstudio`.
# ./install.sh --prefix DIR puts everything below DIR instead, such as /usr/local for all users.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

prefix=
case ${1-} in
--prefix) prefix=${2:?--prefix wants a folder} ;;
"") ;;
*)
    echo "usage: $0 [--prefix DIR]" >&2
    exit 2
    ;;
esac
if [ -z "$prefix" ]; then
    prefix=${HOME:?there is no home folder: name one with --prefix}/.local
    share=${XDG_DATA_HOME:-$prefix/share}
else
    share=$prefix/share
fi
program=$prefix/lib/colorstudio

mkdir -p "$prefix/lib" "$prefix/bin" "$share/applications" "$share/metainfo" "$share/icons"
rm -rf "$program.new"
cp -R "$here/ColorStudio" "$program.new"
cp "$here/uninstall.sh" "$program.new/uninstall.sh"
rm -rf "$program"
mv "$program.new" "$program"
ln -sf "$program/ColorStudio" "$prefix/bin/colorstudio"

cp -R "$here/share/icons/hicolor" "$share/icons/"
cp "$here"/share/metainfo/*.xml "$share/metainfo/"
# In an entry's value a backslash is doubled. Within the quotes of Exec, backslash, quote, backtick and dollar take a
# backslash before that, and a percent sign is doubled.
value=$(printf '%s\n' "$program/ColorStudio" | sed 's/\\/\\\\/g')
quoted=$(printf '%s\n' "$program/ColorStudio" | sed -e 's/[\\"`$]/\\&/g' -e 's/%/%%/g' -e 's/\\/\\\\/g')
while IFS= read -r line; do
    case $line in
    Exec=colorstudio*) line="Exec=\"$quoted\"${line#Exec=colorstudio}" ;;
    TryExec=*) line="TryExec=$value" ;;
    esac
    printf '%s\n' "$line"
done <"$here/share/applications/colorstudio.desktop" >"$share/applications/colorstudio.desktop"

if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$share/applications" || true; fi
if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -qtf "$share/icons/hicolor" || true; fi
echo "ColorStudio is installed in $program. $program/uninstall.sh removes it."
