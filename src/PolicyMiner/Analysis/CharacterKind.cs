namespace PolicyMiner.Analysis;

/// <summary>What a character is to the tokenizer, after folding (<see cref="TextFolding"/>).</summary>
public enum CharacterKind : byte
{
    /// <summary>Punctuation, brackets, symbols, controls: ends a token and is not indexed.</summary>
    Separator = 0,

    /// <summary>A Chinese character (汉字), including 〇 and 々.</summary>
    Han,

    /// <summary>A letter of any other script, a letter-like number (Ⅲ, ①) or a unit sign (㎡, ℃).</summary>
    Letter,

    /// <summary>0 to 9.</summary>
    Digit,

    /// <summary>% or ‰, indexed only right after a number.</summary>
    Percent,

    /// <summary>A blank, half or full width; a Chinese word may be printed across it (通　知).</summary>
    Blank,

    /// <summary>Carriage return or line feed; a Chinese word may be broken over one.</summary>
    LineBreak,
}
