#!/bin/sh
trap 'exit 3' EXIT # Where Java does not take the place of this script, nobody has looked.
[ -z "${BASH_VERSION:-}" ] || shopt -s execfail

# The jar is appended to this script: the shell reads from the start of the file, Java from its end.

# Java takes what is closed for the first file that it opens, and reads from it or writes into it.
# From now on a closed input is empty, a closed output can be opened but not written, as it was.
{ true 3<&0; } 2>/dev/null || exec 0</dev/null
{ true 3>&1; } 2>/dev/null || exec 1</dev/null
true 3>&2 || exec 2>/dev/null

complain() {
  printf 'dedupe: %s\n' "$@" >&2
  exit 3
}

need='needs a Java 17 (or newer) runtime: set JAVA_HOME or put java on PATH'
java=${JAVA_HOME:+$JAVA_HOME/bin/java}
[ -f "$java" ] && [ -x "$java" ] || java=$(command -v java) || complain "$need"
[ -s "$java" ] || complain "$need"

# An older Java would answer with a stack trace. Nearly every Java has a file `release` in its home
# that names its version; reading it costs no JVM start.
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
      JAVA_VERSION=\"1.* | JAVA_VERSION=\"9[!0-9]* | JAVA_VERSION=\"1[0-6][!0-9]*) complain "$need" ;;
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
compiler="-XX:FreqInlineSize=35 -XX:C1MaxInlineSize=12 -XX:InlineSmallCode=1000
  -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=2400
  -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=160000"

# What a few small files take is over before the utmost pays: compiling to it takes an eighth of such
# a run. For more than some 380 MB it is the other way round; a few hundred files of 128 KB are far less.
is_small() {
  [ $# -gt 0 ] || return 1
  for path in "$@"; do
    case $path in -*) return 1 ;; esac
    [ -e "$path" ] || return 1
  done
  [ "$(find -L "$@" 2>/dev/null | head -n 256 | wc -l)" -lt 256 ] &&
    [ -z "$(find -L "$@" -type f -size +128k 2>/dev/null | head -n 1)" ]
}
! is_small "$@" || compiler="$compiler -XX:TieredStopAtLevel=1"

# Of a program that was cut off Java would say so, and exit with 1. A jar ends with a directory, and
# that with 22 bytes which begin with these.
is_whole() {
  { end=$(tail -c 22 "$program") || return 0; } 2>/dev/null
  case $end in "$(printf 'PK\005\006')"*) ;; *) return 1 ;; esac
}

# An archive of classes beside the program saves reading and checking them at every start. It is for
# one build of Java and one program file at one place. What does not fit Java passes over, but it
# says so on standard output, unless it is told not to; and one that was cut off would crash it, so
# that a mark stands at the end. Where that is, and the archive is younger than the program, the
# program is still what the archive was made of.
program=$0
case $0 in /*) [ ! -h "$0" ] ;; *) false ;; esac ||
  program=$(readlink -f "$0" 2>/dev/null) || program=$0
archive=$program-${build:-java}.jsa
mark=end-of-dedupe-archive
share=
if [ -f "$archive" ]; then
  { [ "$(tail -c ${#mark} "$archive")" = "$mark" ] && share=-XX:SharedArchiveFile=$archive; } 2>/dev/null
fi
[ -n "$share" ] && [ "$archive" -nt "$program" ] || is_whole ||
  complain "$program is cut off: copy or build it again"

# On memory that it cannot have later Java exits with 1 as well, unless it is killed before.
# DEDUPE_JAVA_OPTS and the compiler's options are unquoted on purpose: several options, such as
# `-Xmx4g -Xlog:gc`.
start() {
  exec "$java" "-Xmx${heap}m" $new -XX:+UseParallelGC -XX:-UsePerfData '-XX:OnError=kill -9 %p' \
    $compiler $unsafe $terminal $extra ${share:+"$share" -Xlog:cds=off -Xlog:cds+dynamic=off} \
    ${DEDUPE_JAVA_OPTS:-} -jar "$program" "$@"
}
extra=

# A Java that cannot start exits with 1 too, by which dedupe check says that it found duplicates. Where
# anything may keep it from starting there is a trial first; otherwise there is nothing between this
# script and the program. Limits are in KB, but for files (n) and processes (u in bash, p elsewhere).
suspects=
suspect() {
  suspects=$suspects${suspects:+, }$1
}
[ -z "$new" ] || suspect --memory
[ -n "$version" ] || suspect "$java, of unknown version"
[ -z "${DEDUPE_JAVA_OPTS:-}" ] || suspect DEDUPE_JAVA_OPTS
[ -z "${JAVA_TOOL_OPTIONS:-}" ] || suspect JAVA_TOOL_OPTIONS
[ -z "${JDK_JAVA_OPTIONS:-}" ] || suspect JDK_JAVA_OPTIONS
[ -z "${_JAVA_OPTIONS:-}" ] || suspect _JAVA_OPTIONS
processes=p
[ -z "${BASH_VERSION:-}" ] || processes=u
limits=$(
  for limit in v d s n $processes; do
    printf '%s=' "$limit"
    ulimit -"$limit"
  done 2>/dev/null
)
for limit in $limits; do
  case $limit in
    [vd]=[0-9]* | [nsup]=[0-9] | [nsup]=[0-9][0-9] | [sup]=[0-9][0-9][0-9])
      suspect "ulimit -${limit%=*} ${limit#*=}" ;;
  esac
done
for file in /proc/sys/vm/overcommit_memory /sys/fs/cgroup/pids.max /sys/fs/cgroup/pids/pids.max \
  /sys/fs/cgroup/memory.max /sys/fs/cgroup/memory/memory.limit_in_bytes; do
  [ -r "$file" ] && IFS= read -r limit <"$file" || continue
  case $file=$limit in
    *overcommit_memory=2 | *pids.max=[0-9] | *pids.max=[0-9][0-9] | *pids.max=[0-9][0-9][0-9])
      suspect "$file=$limit" ;;
    */memory*=*[!0-9]* | */memory*=?????????*) ;;
    */memory*) suspect "$file=$limit" ;;
  esac
done

# The same start, with 128 MB less room, since a run takes more than one that tells its version. With
# more, runs would be refused that can be done; with less, runs would be tried that cannot.
starts() {
  said=$(
    extra=-XX:ErrorFile=/dev/null
    for limit in $limits; do
      case $limit in [vd]=[0-9]*) ulimit -S -"${limit%=*}" $((${limit#*=} - 131072)) ;; esac
    done 2>/dev/null
    start --version 2>&1 </dev/null
  ) || return
  case $said in *'dedupe '[0-9]*) ;; *) return 1 ;; esac
}
[ -z "$suspects" ] || starts 2>/dev/null ||
  complain "Java cannot start with a heap of ${heap}m; look at $suspects${said:+
$said}"

[ "${DEDUPE_ARCHIVE:-}" = make ] || start "$@" || exit 3

fresh=$archive.$$.new
[ ! -d "$archive" ] || complain "no archive of classes can be made: $archive is a folder"
# Made new: whatever has that name, or a link of that name leads to, is not ours.
[ ! -e "$fresh" ] && [ ! -h "$fresh" ] || complain "no archive of classes can be made: $fresh is in the way"
(set -C && : >"$fresh") 2>/dev/null ||
  complain "no archive of classes can be made: $archive: its folder cannot be written"
trap 'rm -f "$fresh"; exit 3' EXIT HUP INT TERM
(
  share=-XX:ArchiveClassesAtExit=$fresh extra=-Ddedupe.rehearsal=true
  start "$@"
)
status=$?
[ -f "$fresh" ] && chmod u+w "$fresh" && printf %s "$mark" >>"$fresh" && mv -f "$fresh" "$archive" ||
  complain "no archive of classes could be made: $archive"
trap - EXIT

# The shell must not read on into the jar.
exit $status
