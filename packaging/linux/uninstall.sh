#!/bin/sh
# Removes what install.sh installed. Photographs, networks and settings stay.
set -eu
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

rm -rf "$prefix/lib/colorstudio"
rm -f "$prefix/bin/colorstudio" "$share/applications/colorstudio.desktop"
rm -f "$share/metainfo/org.colorstudio.ColorStudio.metainfo.xml"
rm -f "$share"/icons/hicolor/*/apps/colorstudio.png "$share/icons/hicolor/scalable/apps/colorstudio.svg"
if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$share/applications" || true; fi
if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -qtf "$share/icons/hicolor" || true; fi
echo "ColorStudio is removed."
