using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyMiner.Tests.Support;

/// <summary>
/// A headless Chromium with one page, steered over the DevTools protocol: opens a file, presses keys, clicks, and says what the page holds.
/// </summary>
public sealed class Browser : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private readonly PolicyMiner.Reading.Processes.TemporaryFolder _profile;
    private readonly Dictionary<int, JsonNode> _answers = [];
    private string? _session;
    private int _last;

    private Browser(Process process, PolicyMiner.Reading.Processes.TemporaryFolder profile) => (_process, _profile) = (process, profile);

    /// <summary>What the page logged or tried to load, as events of the protocol.</summary>
    public List<JsonNode> Events { get; } = [];

    public static async Task<Browser> StartAsync()
    {
        var profile = new PolicyMiner.Reading.Processes.TemporaryFolder();
        string[] arguments =
            ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--remote-debugging-port=0", $"--user-data-dir={profile.Path}", "about:blank"];
        var start = new ProcessStartInfo("chromium", arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        var browser = new Browser(Process.Start(start)!, profile);
        const string announcement = "DevTools listening on ";
        while (await browser._process.StandardError.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(announcement, StringComparison.Ordinal))
                continue;
            _ = browser._process.StandardError.ReadToEndAsync();
            await browser._socket.ConnectAsync(new Uri(line[announcement.Length..].Trim()), default);
            var target = (await browser.SendAsync("Target.createTarget", new() { ["url"] = "about:blank" }))["targetId"]!.ToString();
            browser._session = (await browser.SendAsync("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }))["sessionId"]!.ToString();
            foreach (var domain in (string[])["Page", "Runtime", "Log", "Network"])
                await browser.SendAsync(domain + ".enable", []);
            return browser;
        }
        throw new InvalidOperationException("Chromium ended before it could be steered.");
    }

    /// <summary>Opens a file at a window size and waits until it has loaded.</summary>
    public async Task OpenAsync(string file, int width, int height, bool dark = false)
    {
        await SendAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        await SendAsync("Emulation.setEmulatedMedia", new() { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" }) });
        await SendAsync("Page.navigate", new() { ["url"] = new Uri(file).AbsoluteUri });
        for (var tries = 0; tries < 200 && await EvaluateAsync("document.readyState + location.protocol") is not "completefile:"; tries++)
            await Task.Delay(50);
    }

    /// <summary>The value of an expression in the page, as text.</summary>
    public async Task<string> EvaluateAsync(string expression)
    {
        var result = await SendAsync("Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        Assert.True(result["exceptionDetails"] is null, $"{expression}: {result["exceptionDetails"]?.ToJsonString()}");
        return result["result"]!["value"]?.ToString() ?? "";
    }

    /// <summary>Clicks the middle of the first element that a selector finds, as a mouse would.</summary>
    public async Task ClickAsync(string selector)
    {
        var place = JsonNode.Parse(await EvaluateAsync($$"""
            (() => { const e = document.querySelector({{System.Text.Json.JsonSerializer.Serialize(selector)}}); e.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
              const r = e.getClientRects()[0]; return JSON.stringify([r.x + r.width / 2, r.y + r.height / 2]); })()
            """))!;
        foreach (var type in (string[])["mousePressed", "mouseReleased"])
            await SendAsync("Input.dispatchMouseEvent", new() { ["type"] = type, ["x"] = place[0]!.GetValue<double>(), ["y"] = place[1]!.GetValue<double>(), ["button"] = "left", ["clickCount"] = 1 });
    }

    /// <summary>Presses a key: Tab, Enter, Escape.</summary>
    public async Task PressAsync(string key)
    {
        var (code, text) = key switch { "Tab" => (9, null), "Enter" => (13, "\r"), _ => (27, (string?)null) };
        var press = new JsonObject { ["type"] = "keyDown", ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code };
        if (text is not null)
            press["text"] = text;
        await SendAsync("Input.dispatchKeyEvent", press);
        await SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyUp", ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code });
    }

    /// <summary>Types text into what has the focus.</summary>
    public Task TypeAsync(string text) => SendAsync("Input.insertText", new() { ["text"] = text });

    /// <summary>A picture of what is in the window, PNG.</summary>
    public async Task<byte[]> ScreenshotAsync() => Convert.FromBase64String((await SendAsync("Page.captureScreenshot", new() { ["format"] = "png" }))["data"]!.ToString());

    /// <summary>The page as it would be printed, PDF.</summary>
    public async Task<byte[]> PrintAsync() => Convert.FromBase64String((await SendAsync("Page.printToPDF", new() { ["preferCSSPageSize"] = true, ["printBackground"] = true }))["data"]!.ToString());

    private async Task<JsonNode> SendAsync(string method, JsonObject parameters)
    {
        var id = ++_last;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (_session is not null)
            message["sessionId"] = _session;
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, default);
        JsonNode? answer;
        while (!_answers.Remove(id, out answer))
            await ReceiveAsync();
        Assert.True(answer["error"] is null, $"{method}: {answer["error"]?.ToJsonString()}");
        return answer["result"]!;
    }

    private async Task ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var message = new MemoryStream();
        var buffer = new byte[1 << 16];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        var node = JsonNode.Parse(message.ToArray())!;
        if (node["id"] is { } id)
            _answers[id.GetValue<int>()] = node;
        else
            Events.Add(node);
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _profile.Dispose();
        return ValueTask.CompletedTask;
    }
}
