@echo off
rem Starts the reader program of this folder and starts it again when it leaves; with --check it only looks.
rem   LRA_BRIDGE_SETTINGS   settings file, by default %APPDATA%\LRA Bridge\bridge.properties
rem   LRA_BRIDGE_KEY        key file, by default %LOCALAPPDATA%\LRA Bridge\desk.key
rem Exit codes: 0 stopped (--check: all is well), 1 --check found trouble, 2 wrong settings. After 69 (the smart card
rem service ended) and 75 (card or reader do not answer) it starts the program again after two seconds.
setlocal EnableExtensions
set "here=%~dp0.."
if not defined LRA_BRIDGE_SETTINGS set "LRA_BRIDGE_SETTINGS=%APPDATA%\LRA Bridge\bridge.properties"
if not defined LRA_BRIDGE_KEY set "LRA_BRIDGE_KEY=%LOCALAPPDATA%\LRA Bridge\desk.key"
if not exist "%LRA_BRIDGE_SETTINGS%" (
    echo There are no settings in %LRA_BRIDGE_SETTINGS%.
    echo Copy %here%\share\bridge.properties there and write your server into it.
    exit /b 2
)

:start
"%here%\runtime\bin\java.exe" -Xmx48m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %LRA_BRIDGE_JAVA_OPTIONS% ^
    -jar "%here%\lib\lra-bridge.jar" --settings "%LRA_BRIDGE_SETTINGS%" --key "%LRA_BRIDGE_KEY%" %*
set "code=%ERRORLEVEL%"
if /i "%~1"=="--check" exit /b %code%
if "%code%"=="0" exit /b 0
if "%code%"=="2" exit /b 2
echo The reader program left with code %code% and is started again.
timeout /t 2 /nobreak >nul
goto start
