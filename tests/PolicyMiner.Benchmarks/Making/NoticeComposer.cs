using System.Text;
using PolicyMiner.Extracting.Places;

namespace PolicyMiner.Benchmarks.Making;

/// <summary>A generated notice.</summary>
/// <param name="Text">The whole file, <c>\n</c> between lines.</param>
/// <param name="Paragraphs">Start and length of its body paragraphs that run as text, their headings left out.</param>
internal sealed record MadeNotice(string Id, string Text, IReadOnlyList<(int Start, int Length)> Paragraphs);

/// <summary>
/// Composes notices in the form of GB/T 9704: title, number, recipients, outline with paragraphs, signature, date, and for some a table of
/// tasks. A notice depends on the seed and its own number only, so that the first thousand of a larger corpus are those of a smaller one.
/// </summary>
/// <param name="ownWords">Whether every second word of a sentence is another one in each notice.</param>
internal sealed class NoticeComposer(Grammar grammar, SentenceBank bank, long seed, bool ownWords = false)
{
    // Characters; lengths spread from half to twice of it, evenly around, and come to about 6.75 KB of UTF-8 on average.
    private const int TypicalLength = 2030;

    private static readonly string[] Kinds = ["意见", "通知", "实施意见", "若干意见", "公告", "函"];
    private static readonly string[] Aims = ["加快", "促进", "推动", "支持", "扶持", "规范", "进一步加快", "大力推进"];

    /// <summary>The id of a notice, which is also its file's name without extension.</summary>
    public static string IdOf(int number) => $"{number / 1000:D3}/n{number:D6}";

    /// <summary>The notice of a number.</summary>
    public MadeNotice Compose(int number)
    {
        var dice = new Dice(seed, number);
        var filler = new NoticeFiller(grammar, dice, ownWords);
        var text = new StringBuilder();
        var paragraphs = new List<(int, int)>();
        var government = filler.Place.Name + "人民政府";
        text.Append(government).Append("关于").Append(dice.Pick(Aims)).Append(filler.Topic).Append("产业发展的").Append(dice.Pick(Kinds)).Append("\n\n");
        text.Append($"{filler.Place.ShortName[0]}{(dice.Chance(50) ? "政发" : "政办发")}〔{filler.Year}〕{dice.Between(1, 220)}号\n\n");
        text.Append(filler.Place.Level == DivisionLevel.Province ? "各市、县（市、区）人民政府，省政府各部门、各直属机构：" : "各乡镇人民政府、街道办事处，各有关单位：").Append("\n\n");
        Paragraph(2);
        var length = TypicalLength * dice.Between(50, 150) / 100;
        for (var head = 1; text.Length < length; head++)
        {
            text.Append(ChineseNumber.Of(head)).Append('、').Append(filler.Fill(dice.Pick(bank.Heads))).Append("\n\n");
            for (var item = 1; item <= dice.Between(2, 4) && text.Length < length; item++)
                Section(item, dice.Pick(bank.Items));
        }
        text.Append($"{government}\n\n{filler.Year}年{dice.Between(1, 12)}月{dice.Between(1, 28)}日\n");
        if (dice.Chance(25))
            Tasks();
        return new(IdOf(number), text.ToString(), paragraphs);

        void Paragraph(int sentences)
        {
            var from = text.Length;
            for (var i = 0; i < sentences; i++)
                text.Append(filler.Fill(dice.Pick(bank.Sentences)));
            paragraphs.Add((from, text.Length - from));
            text.Append("\n\n");
        }

        void Section(int item, BankSection section)
        {
            text.Append('（').Append(ChineseNumber.Of(item)).Append('）').Append(filler.Fill(section.Heading).TrimEnd('。')).Append('。');
            var from = text.Length;
            // Never the same sentence twice in a section; others join those of the section itself.
            var sentences = new HashSet<Template>(ReferenceEqualityComparer.Instance);
            for (var i = dice.Between(2, 5); i > 0; i--)
                sentences.Add(dice.Chance(40) ? dice.Pick(section.Sentences) : dice.Pick(bank.Sentences));
            foreach (var sentence in sentences)
            {
                text.Append(filler.Fill(sentence));
                if (dice.Chance(25))
                    text.Append(filler.Fill(dice.Pick(grammar.Patterns)));
            }
            paragraphs.Add((from, text.Length - from));
            text.Append("\n\n");
        }

        void Tasks()
        {
            text.Append("\n附件\n\n").Append(filler.Topic).Append("重点任务分工表\n\n序号\t工作任务\t牵头单位\t配合单位\t完成时限\n");
            var rows = dice.Between(4, 16);
            for (var row = 1; row <= rows; row++)
            {
                var task = dice.Chance(50) ? "推进{place}{word}{word}项目建设" : "制定{word}{word}管理办法，完善{word}{topic}{word}体系";
                text.Append(row).Append('\t').Append(filler.Fill(task)).Append('\t').Append(filler.Department()).Append('\t')
                    .Append(filler.Department()).Append('、').Append(filler.Department()).Append('\t').Append(filler.Fill("{later}年{month}月底前")).Append('\n');
            }
        }
    }
}
