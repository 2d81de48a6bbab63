using System.CommandLine;
using PolicyMiner.Reading;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>--ocr never|auto|always</c>: when pages are read by optical recognition.</summary>
internal sealed class OcrOption : Option<string>
{
    public OcrOption() : base("--ocr")
    {
        Description = "Optical recognition of page images: never, auto (pages without usable text) or always.";
        HelpName = "WHEN";
        DefaultValueFactory = _ => "auto";
        this.AcceptOnlyFromAmong("never", "auto", "always");
    }

    /// <summary>What the command line says.</summary>
    public OcrMode Of(ParseResult parse) => parse.GetValue(this) switch
    {
        "never" => OcrMode.Never,
        "always" => OcrMode.Always,
        _ => OcrMode.Auto,
    };
}
