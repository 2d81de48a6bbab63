namespace PolicyMiner.Cli.Output;

/// <summary>The language of headings and messages for people. Data (field names in JSON and CSV) never changes with it.</summary>
internal enum Language { English, Chinese }

/// <summary>Finds the language: <c>--lang</c>, else the locale of the environment, else English.</summary>
internal static class Languages
{
    public static Language Choose(string? option) => option switch
    {
        "zh" => Language.Chinese,
        "en" => Language.English,
        _ => FromLocale(),
    };

    private static Language FromLocale()
    {
        foreach (var name in (string[])["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } locale)
                return locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;
        }
        return Language.English;
    }
}
