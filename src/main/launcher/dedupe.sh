#!/bin/sh
# The jar is appended to this script: the shell reads from the start of the file, Java from its end.
complain() {
  echo 'dedupe: needs a Java 17 (or newer) runtime: set JAVA_HOME or put java on PATH' >&2
  exit 3
}

java=${JAVA_HOME:+$JAVA_HOME/bin/java}
[ -n "$java" ] && [ -x "$java" ] || java=$(command -v java) || complain

# An older Java would answer with a stack trace. Nearly every Java has a file `release` in its home
# that names its version; reading it costs no JVM start. Where there is none, Java speaks for itself.
home=$(readlink -f "$java" 2>/dev/null) && home=${home%/bin/*} || home=
unsafe=
version=
build=
for release in "$home/release" "${home%/jre}/release"; do
  [ -n "$home" ] && [ -r "$release" ] || continue
  # The shell reads byte by byte, and most of the file is a list of modules.
  while [ -z "$version" ] || [ -z "$build" ]; do
    IFS= read -r line || break
    case $line in JAVA_VERSION=*) version=$line ;; esac
    case $line in
      JAVA_VERSION=\"1.* | JAVA_VERSION=\"9[!0-9]* | JAVA_VERSION=\"1[0-6][!0-9]*) complain ;;
      # The library that reads zstd uses sun.misc.Unsafe, of which newer ones warn on standard error.
      JAVA_VERSION=\"2[4-9]*) unsafe=--sun-misc-unsafe-memory-access=allow ;;
      JAVA_RUNTIME_VERSION=\"*\") build=${line#*\"} build=${build%\"} ;;
    esac
  done <"$release"
  break
done

# Under LC_ALL=C (cron) Java could not reopen files whose names go beyond ASCII.
export LC_ALL=C.UTF-8

# A size such as 900m or 2g in megabytes; nothing for what is none, which Java then complains of.
megabytes() {
  number=${1%[bB]}
  unit=${number#"${number%?}"}
  number=${number%?}
  case $number in '' | *[!0-9]* | ??????????*) return ;; esac
  # To the shell 0900 is a number in base eight, and none.
  while case $number in 0?*) ;; *) false ;; esac do number=${number#0}; done
  case $unit in
    [kK]) echo $((number / 1024)) ;;
    [mM]) echo "$number" ;;
    [gG]) echo $((number * 1024)) ;;
    [tT]) echo $((number * 1048576)) ;;
  esac
}

memory=
option=
for argument in "$@"; do
  [ "$option" = --memory ] && memory=$argument
  option=$argument
  case $argument in
    --memory=*) memory=${argument#--memory=} ;;
    --) break ;;
  esac
done
[ -z "$memory" ] || memory=$(megabytes "$memory")

# What Java takes besides the heap: compiled code and the compiler, classes, threads, buffers, and
# of the heap's own size what the collector needs to keep track of it.
heap=$(((${memory:-640} - 144) * 15 / 16))
[ "$heap" -ge 64 ] || heap=64

# Java sets a third of the heap aside for what is new, and what a run keeps can never have it. Of a
# large heap less is enough, since nearly all that is new is soon forgotten.
new=
[ "$heap" -le 768 ] || new=-XX:MaxNewSize=256m

# A Java that cannot start exits with 1, by which dedupe check says that it found duplicates. Who asks
# for a large heap waits for a trial; otherwise there is nothing between this script and the program.
if [ -n "$new" ] && ! "$java" "-Xmx${heap}m" $new -XX:+UseParallelGC -XX:ErrorFile=/dev/null \
  -version >/dev/null 2>&1; then
  echo "dedupe: Java cannot start with a heap of ${heap}m: allow less with --memory" >&2
  exit 3
fi

# Java cannot tell whether a person looks at standard error, how wide that terminal is, and whether
# a terminal would obey what stands in articles and names on standard output.
terminal=
if [ -t 2 ]; then
  size=$(stty size <&2 2>/dev/null)
  terminal="-Ddedupe.terminal=true -Ddedupe.columns=${size#* }"
fi
[ -t 1 ] && terminal="$terminal -Ddedupe.screen=true"

# The allocator of glibc keeps as many arenas as it may, each with what it once held.
export MALLOC_ARENA_MAX=2

# By default Java compiles the small methods of a scan into each other again and again, for longer
# than most runs take; so less is inlined, and only what has run for a while is compiled to the
# utmost. Larger values: a short run waits for the compiler. Smaller: a long run calls where it could go on. To compare:
# DEDUPE_JAVA_OPTS="-XX:FreqInlineSize=325 -XX:InlineSmallCode=2500" dedupe ...
compiler="-XX:FreqInlineSize=35 -XX:InlineSmallCode=1000 -XX:Tier4InvocationThreshold=20000
  -XX:Tier4MinInvocationThreshold=2400 -XX:Tier4CompileThreshold=60000
  -XX:Tier4BackEdgeThreshold=160000"

# An archive of classes beside the program saves reading and checking them at every start. It is for
# one build of Java and one program file at one place. What does not fit Java passes over, but it
# says so on standard output, unless it is told not to.
program=$(readlink -f "$0" 2>/dev/null) || program=$0
archive=$program-${build:-java}.jsa
share=
[ -r "$archive" ] && share=-XX:SharedArchiveFile=$archive
rehearsal=
[ "${DEDUPE_ARCHIVE:-}" = make ] && share=-XX:ArchiveClassesAtExit=$archive.new rehearsal=-Ddedupe.rehearsal=true

# DEDUPE_JAVA_OPTS and the compiler's options are unquoted on purpose: several options, such as
# `-Xmx4g -Xlog:gc`.
start() {
  exec "$java" "-Xmx${heap}m" $new -XX:+UseParallelGC -XX:-UsePerfData \
    $compiler $unsafe $terminal $rehearsal ${share:+"$share" -Xlog:cds=off -Xlog:cds+dynamic=off} \
    ${DEDUPE_JAVA_OPTS:-} -jar "$program" "$@"
}

[ "${DEDUPE_ARCHIVE:-}" = make ] || start "$@"

# Half an archive would crash Java, so it gets its name when it is whole.
(start "$@")
status=$?
[ -f "$archive.new" ] && mv -f "$archive.new" "$archive"

# The shell must not read on into the jar.
exit $status
