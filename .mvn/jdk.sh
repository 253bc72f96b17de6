# Sourced by mvnw and the scripts: sets JAVA_HOME to a JDK 25 or newer, wherever the machine keeps one.
# Order: JAVA_HOME if it fits, then the java on the PATH, then the usual folders, newest first.

jdk_major() {
    [ -x "$1/bin/javac" ] || return 1
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

jdk_fits() {
    major=$(jdk_major "$1") && [ -n "$major" ] && [ "$major" -ge 25 ]
}

jdk_find() {
    if [ -n "${JAVA_HOME:-}" ] && jdk_fits "$JAVA_HOME"; then return 0; fi
    on_path=$(command -v javac 2>/dev/null) || on_path=
    if [ -n "$on_path" ]; then
        JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
        if jdk_fits "$JAVA_HOME"; then return 0; fi
    fi
    for candidate in /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -d "$candidate" ] && jdk_fits "$candidate"; then
            JAVA_HOME=$candidate
            return 0
        fi
    done
    return 1
}

if jdk_find; then
    export JAVA_HOME
else
    echo "LRA Counter needs a JDK 25 or newer. Install one (for example Eclipse Temurin 25) or set JAVA_HOME to it." >&2
    exit 1
fi
