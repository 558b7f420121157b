; Installer for Windows, by Inno Setup 6. NOT RUN YET: there was no Windows machine when it was written.
; The build writes kinds.iss beside the program: the kinds of file that it opens.
;     iscc /DVersion=0.1.0 /DProgram=..\..\dist\ColorStudio packaging\windows\colorstudio.iss

#ifndef Version
  #error Say which version: /DVersion=0.1.0
#endif

[Setup]
AppId={{5E1B6E56-6C1B-4E0C-9C32-0A4C5B1F7D11}
AppName=ColorStudio
AppVersion={#Version}
AppPublisher=The ColorStudio developers
DefaultDirName={autopf}\ColorStudio
DefaultGroupName=ColorStudio
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
OutputBaseFilename=ColorStudio-{#Version}-windows-x86_64-cpu-setup
Compression=lzma2/max
SolidCompression=yes
ChangesAssociations=yes
UninstallDisplayIcon={app}\ColorStudio.exe

[Files]
Source: "{#Program}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\ColorStudio"; Filename: "{app}\ColorStudio.exe"

; "Open with": offered for photographs, never made the default, which is the user's to choose.
[Registry]
Root: HKA; Subkey: "Software\Classes\Applications\ColorStudio.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "ColorStudio"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\ColorStudio.exe\shell\open\command"; ValueType: string; ValueData: """{app}\ColorStudio.exe"" ""%1"""
#include Program + "\..\kinds.iss"
