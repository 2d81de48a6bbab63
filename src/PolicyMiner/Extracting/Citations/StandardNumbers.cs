using System.Text.RegularExpressions;

namespace PolicyMiner.Extracting.Citations;

/// <summary>
/// Finds the numbers of Chinese standards: national (GB, GB/T, GB/Z), trade (SB/T, HJ, JGJ …), local (DB37/T), of
/// associations (T/CECS 123—2020). Certificates by international standards (ISO27001, CMMI) are qualities of a firm, not documents that a notice cites.
/// </summary>
internal static partial class StandardNumbers
{
    // The sector codes without /T are many (GA, NY, LY …) and look like other codes: they count only with a year, GA 990—2012.
    // A place's standards for building print the place between code and number: DG/TJ08-2214-2016 of Shanghai, DBJ/T 15-120-2017 of Guangdong.
    // GB21344 · GB 21344—2013 · GB/T 18916.8—2006 · SB/T 10850-2012 · HJ 2.1 · JGJ 50 · DB37/T 1234—2010 · 建标 144—2010
    [GeneratedRegex(@"(?<![A-Za-z0-9/])(?:DG/TJ|DGJ|DBJ/T|DBJ)\s?[0-9]{2}\s?[—–\-]\s?[0-9]{1,5}\s?[—–\-]\s?(?:19|20)[0-9]{2}(?![0-9A-Za-z])|(?<![A-Za-z0-9/])(?:(?:GB|GBZ|GBJ|DB[0-9]{2,6}|[A-Z]{2,3})/[TZ]|T/[A-Z]{2,10}|GBZ|GBJ|GB|DB[0-9]{2,4}(?=[ /])|HJ|JGJ|CJJ|CJ|JTG|AQ|TSG|JJG)\s?[0-9]{1,6}(?:\.[0-9]{1,3})*(?:\s?[—–―－~～\-]\s?(?:19|20)[0-9]{2})?(?![0-9A-Za-z])|(?<![A-Za-z0-9/])(?!ISO|IEC|SAS|IEEE)[A-Z]{2,3}\s?[0-9]{2,6}(?:\.[0-9]{1,3})*\s?[—–―－\-]\s?(?:19|20)[0-9]{2}(?![0-9A-Za-z])|建标\s?[0-9]{2,4}\s?[—–―－\-]\s?(?:19|20)[0-9]{2}(?![0-9A-Za-z])")]
    private static partial Regex Number();

    /// <summary>All standard numbers of <paramref name="text"/>, in order.</summary>
    public static IReadOnlyList<CitedNumber> Find(string text)
    {
        var found = new List<CitedNumber>();
        foreach (Match match in Number().Matches(text))
            found.Add(new(match.Index, match.Index + match.Length, match.Value, null, true, false));
        return found;
    }
}
