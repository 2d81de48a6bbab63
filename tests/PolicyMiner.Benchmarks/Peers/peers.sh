#!/usr/bin/env bash
# PolicyMiner and its peers on the same texts, one after the other: seconds and size of an index, one cold query (a whole process), a warm one.
#   tests/PolicyMiner.Benchmarks/Peers/peers.sh FOLDER WORK [--install]
# FOLDER: .txt files, e.g. from corpus-make. WORK: a folder for indexes; what is already indexed there is not indexed again.
# --install: fetch the peers from Debian (liblucene8-java, a JDK, recollcmd, hyperfine).
set -eu
root=$(cd "${BASH_SOURCE[0]%/*}/../../.." && pwd)
folder=$(cd "$1" && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)
if [ "${3:-}" = --install ]; then
  apt-get install -y --no-install-recommends liblucene8-java default-jdk-headless recollcmd hyperfine time
fi
for tool in java javac recollindex recollq hyperfine /usr/bin/time; do
  command -v $tool >/dev/null || { echo "$tool is missing; run again with --install" >&2; exit 2; }
done

jars=/usr/share/java
lucene=$jars/lucene-core-8.7.0.jar:$jars/lucene-analyzers-common-8.7.0.jar:$jars/lucene-analyzers-smartcn-8.7.0.jar:$jars/lucene-queryparser-8.7.0.jar
mkdir -p "$work/classes"
javac -d "$work/classes" -cp "$lucene" "$root/tests/PolicyMiner.Benchmarks/java/LucenePeer.java"
peer="java -Xmx700m -cp $work/classes:$lucene LucenePeer"
words="服务外包 知识产权 发展 人才培训 现代物流 财政厅 离岸 跨境电子商务 研发投入 信息技术"
bytes=$(find "$folder" -name '*.txt' -printf '%s\n' | awk '{ s += $1 } END { print s }')

# seconds NAME COMMAND...: runs it once, its wall-clock seconds and peak memory into WORK/NAME.seconds
seconds() {
  local name=$1; shift
  [ -f "$work/$name.seconds" ] || /usr/bin/time -f '%e %M' -o "$work/$name.seconds" "$@" >"$work/$name.log" 2>&1 || { tail -5 "$work/$name.log" >&2; rm -f "$work/$name.seconds"; exit 1; }
}
# cold COMMAND: median milliseconds of a whole process
cold() {
  hyperfine -N --warmup 1 -r 10 --export-json "$work/cold.json" "$1" >/dev/null 2>&1
  sed -n 's/.*"median": \([0-9.]*\).*/\1/p' "$work/cold.json" | awk '{ printf "%.0f", $1 * 1000 }'
}
# row NAME INDEX COLD WARM
row() {
  local size; size=$(du -sbc $2 | tail -1 | cut -f1)
  read -r s kb <"$work/$1.seconds"
  awk -v n="$1" -v s="$s" -v kb="$kb" -v b="$bytes" -v z="$size" -v c="$3" -v w="$4" \
    'BEGIN { printf "| %s | %.1f s | %.2f MB/s | %.0f MiB | %.0f MB, %.2f × | %s ms | %s |\n", n, s, b / 1e6 / s, kb / 1024, z / 1e6, z / b, c, w }'
}

echo "$bytes bytes in $(find "$folder" -name '*.txt' | wc -l) files, $(nproc) processors"
echo "| | index | rate | peak memory | size | cold query | warm query |"
echo "| --- | --- | --- | --- | --- | --- | --- |"

seconds PolicyMiner "$root/policyminer" refresh "$folder" --index "$work/policyminer.db"
i=0; for w in $words; do i=$((i + 1)); printf '%s\t%s\n' "$i" "$w"; done >"$work/questions.tsv"
for n in 1 2 3 4 5; do cat "$work/questions.tsv"; done | awk -F'\t' '{ print NR "\t" $2 }' >"$work/questions50.tsv"
batch=$(cold "$root/policyminer search --batch $work/questions50.tsv --limit 10 --index $work/policyminer.db" | awk '{ printf "%.1f ms", $1 / 50 }')
row PolicyMiner "$work/policyminer.db" "$(cold "$root/policyminer search 服务外包 --index $work/policyminer.db")" "$batch (batch of 50, start included)"

for analyzer in smartcn cjk; do
  seconds "Lucene-$analyzer" $peer index $analyzer "$folder" "$work/lucene-$analyzer"
  warm=$($peer query $analyzer "$work/lucene-$analyzer" $words | awk '/warm_ms/ { printf "%.1f ms", $2 }')
  row "Lucene-$analyzer" "$work/lucene-$analyzer" "$(cold "$peer query $analyzer $work/lucene-$analyzer 服务外包")" "$warm"
done

mkdir -p "$work/recoll"
echo "topdirs = $folder" >"$work/recoll/recoll.conf"
seconds recoll recollindex -c "$work/recoll"
row recoll "$work/recoll/xapiandb" "$(cold "recollq -c $work/recoll -n 10 服务外包")" "–"
