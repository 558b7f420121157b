#!/bin/sh
# Signs, notarizes and packs ColorStudio.app. NOT RUN YET: there was no Mac when this was written.
#     packaging/macos/sign.sh dist/ColorStudio.app "Developer ID Application: NAME (TEAM)" NOTARY_PROFILE
# NOTARY_PROFILE is what `xcrun notarytool store-credentials` has saved.
set -eu
app=$1 identity=$2 profile=$3
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
image=${app%.app}.dmg

# From the inside out: what is inside must be signed before what holds it.
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "$identity"
codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" --sign "$identity" "$app"
codesign --verify --deep --strict --verbose=2 "$app"

hdiutil create -volname ColorStudio -srcfolder "$app" -ov -format UDZO "$image"
codesign --force --timestamp --sign "$identity" "$image"
xcrun notarytool submit "$image" --keychain-profile "$profile" --wait
xcrun stapler staple "$image"
spctl --assess --type open --context context:primary-signature --verbose "$image"
