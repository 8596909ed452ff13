; The installer for Windows, from the folder that `sh packaging/package folder` makes there.
;
; NOT YET RUN on a Windows machine. How it is meant:
;
;   makensis /DVERSION=0.1.0 packaging\windows\backroutine.nsi
;
; It asks for no administrator: the program is installed for who runs it. What they write and do
; lies elsewhere (%LOCALAPPDATA%\backroutine) and is left alone when the program is removed.

Unicode true
SetCompressor /SOLID lzma

!ifndef VERSION
  !error "Say the version: makensis /DVERSION=0.1.0 ..."
!endif
!define NAME "BackRoutine"
!define KIND "BackRoutine.Routine"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
; Not in the folder of the data, which has the same name but for its capitals
!define PLACE "$LOCALAPPDATA\Programs\${NAME}"
; Seen from this file's folder, where makensis works. It runs on Linux too, and wants forward
; slashes there for all but `File`, which wants backward ones on Windows.
!define ROOT "../.."

!include "MUI2.nsh"

Name "${NAME}"
OutFile "${ROOT}/dist/BackRoutine-${VERSION}-setup.exe"
InstallDir "${PLACE}"
RequestExecutionLevel user
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The BackRoutine founders, MIT licence"

!define MUI_ICON "${ROOT}/build/frozen/icons/backroutine.ico"
!define MUI_UNICON "${ROOT}/build/frozen/icons/backroutine.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\backroutine.exe"
!insertmacro MUI_PAGE_LICENSE "${ROOT}/LICENSE"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

Section "Install"
  ; parts of an older version must not lie beside those of this one
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\components"
  SetOutPath "$INSTDIR"
  File /r "..\..\dist\backroutine\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\backroutine.exe"

  ; Windows looks at the last part of a name alone, so routines are .json to it. The program offers
  ; itself under "Open with" and leaves alone what opens other .json files.
  WriteRegStr HKCU "Software\Classes\${KIND}" "" "BackRoutine routine"
  WriteRegStr HKCU "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\backroutine.exe,0"
  WriteRegStr HKCU "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\backroutine.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\.json\OpenWithProgids" "${KIND}" ""

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\backroutine.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The BackRoutine founders"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\components"
  Delete "$INSTDIR\backroutine.exe"
  Delete "$INSTDIR\backroutine-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "Software\Classes\${KIND}"
  DeleteRegValue HKCU "Software\Classes\.json\OpenWithProgids" "${KIND}"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
