# Signs the program and its libraries for Windows. NOT RUN YET: there was no Windows machine when it was written.
#     packaging\windows\sign.ps1 -Folder dist\ColorStudio -Thumbprint <of the certificate in the user's store>
param(
    [Parameter(Mandatory)] [string] $Folder,
    [Parameter(Mandatory)] [string] $Thumbprint,
    [string] $TimeServer = "http://timestamp.digicert.com"
)
$ErrorActionPreference = "Stop"
$files = @(Join-Path $Folder "ColorStudio.exe")
# Libraries that their makers have signed keep that signature.
$files += Get-ChildItem $Folder -Recurse -Include *.dll, *.pyd |
    Where-Object { (Get-AuthenticodeSignature $_.FullName).Status -eq "NotSigned" } |
    ForEach-Object { $_.FullName }
foreach ($file in $files) {
    signtool sign /sha1 $Thumbprint /fd sha256 /tr $TimeServer /td sha256 $file
    if ($LASTEXITCODE -ne 0) { throw "signtool failed on $file" }
}
signtool verify /pa $files[0]
