using PolicyMiner.Cli.Output;

namespace PolicyMiner.Tests.Cli;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("到2014年，30亿美元", "到2014年，30亿美元", "ordinary text is left alone")]
    [InlineData("\u001b[31m红\u001b[0m", "\uFFFD[31m红\uFFFD[0m", "an escape sequence cannot colour the terminal")]
    [InlineData("a\u0007b\u009bc", "a\uFFFDb\uFFFDc", "bell and the 8-bit control introducer")]
    [InlineData("甲\u202e乙", "甲\uFFFD乙", "a direction override cannot reorder the line")]
    [InlineData("一\r\n二\t三", "一 二 三", "line breaks and tabs become blanks")]
    [InlineData("\U00020000字", "\U00020000字", "a character outside the BMP stays whole")]
    public void Safe_text_cannot_move_the_cursor(string text, string expected, string why) =>
        Assert.True(expected == TerminalText.Safe(text), why);

    [Fact]
    public void Half_a_character_is_shown_as_such() => Assert.Equal("\uFFFD字", TerminalText.Safe("\uD840字"));

    [Fact]
    public void Whole_texts_keep_their_lines() => Assert.Equal("一\n二\t三", TerminalText.SafeLines("一\r\n二\t三"));
}
