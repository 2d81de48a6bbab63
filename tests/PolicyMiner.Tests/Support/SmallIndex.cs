namespace PolicyMiner.Tests.Support;

/// <summary>
/// An index of six short notices and one file that cannot be read, made through the real command line. Short enough to count every answer by
/// hand; the texts stand in <see cref="Texts"/>.
/// </summary>
public sealed class SmallIndex : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallIndex()
    {
        foreach (var (name, text) in Texts)
            _folder.File($"documents/{name}.txt", text);
        _folder.File("documents/broken.txt", "");
        Refreshed = CommandRun.Of("refresh", Documents, "--index", Path);
    }

    /// <summary>The notices by file name: a title, then the text, then signature and date.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        ["sd10"] = """
            山东省人民政府关于促进服务外包产业发展的意见
            鲁政发〔2010〕16号
            一、总体要求
            大力发展离岸外包。离岸外包企业享受税收优惠。
            二、保障措施
            建设知识产权公共服务平台。对𠮷野类离岸外包企业给予补贴。
            山东省人民政府
            2010年2月9日
            """,
        ["jl11"] = """
            吉林省人民政府关于加快发展服务外包产业的意见
            吉政发〔2011〕5号
            支持离岸业务。建立BPO基地。
            吉林省人民政府
            2011年3月14日
            """,
        ["gd12"] = """
            广东省人民政府关于加强人才工作的意见
            粤府〔2012〕88号
            加强人才培养，引进人才，人才培养要有补贴。
            广东省人民政府
            2012年7月3日
            """,
        ["gd13"] = """
            广东省人民政府关于人才培养基地的通知
            粤府〔2013〕16号
            建立人才培养基地，引进海外人才。
            广东省人民政府
            2013年7月30日
            """,
        ["zz17"] = """
            郑州市人民政府关于推进跨境电商园区建设的通知
            郑政〔2017〕29号
            推进跨境电商园区建设，给予补贴。
            郑州市人民政府
            2017年8月17日
            """,
        ["undated"] = "养老服务\n居家养老服务要规范。\n",
    };

    public string Path => System.IO.Path.Combine(_folder.Path, "policies.db");

    public string Documents => System.IO.Path.Combine(_folder.Path, "documents");

    public CommandRun Refreshed { get; }

    /// <summary>Runs a command on this index, in English.</summary>
    public CommandRun Run(params string[] args) => CommandRun.Of([.. args, "--index", Path, "--lang", "en"]);

    public void Dispose() => _folder.Dispose();
}

[CollectionDefinition(Name)]
public sealed class SmallIndexCollection : ICollectionFixture<SmallIndex>
{
    public const string Name = "small index";
}
