using PolicyMiner.Reading;
using PolicyMiner.Reading.Processes;
using ReaderFolder = PolicyMiner.Reading.Processes.TemporaryFolder;

namespace PolicyMiner.Tests.Reading.Processes;

public sealed class ChildProcessTests
{
    [Fact]
    public void Arguments_reach_the_program_without_a_shell()
    {
        using var folder = new ReaderFolder();
        var result = ChildProcess.Run(Request(folder, "printf", "%s|", "a b", "$(id)", "; rm -rf /", "'\""));
        Assert.True(result.Succeeded, result.Errors);
        Assert.Equal("a b|$(id)|; rm -rf /|'\"|", System.Text.Encoding.UTF8.GetString(result.Output));
    }

    [Fact]
    public void A_child_over_time_is_killed_with_all_that_it_started()
    {
        using var folder = new ReaderFolder();
        var request = Request(folder, "sh", "-c", "sleep 300 & echo $! >started; wait") with { MaxTime = TimeSpan.FromSeconds(2) };
        Assert.Equal(ChildOutcome.TimedOut, ChildProcess.Run(request).Outcome);
        AssertEnded(folder);
    }

    [Fact]
    public void What_a_child_leaves_running_is_ended_with_it()
    {
        using var folder = new ReaderFolder();
        var result = ChildProcess.Run(Request(folder, "sh", "-c", "sleep 300 >/dev/null 2>&1 & echo $! >started; echo done"));
        Assert.Equal("done\n", System.Text.Encoding.UTF8.GetString(result.Output));
        AssertEnded(folder);
    }

    [Fact]
    public void What_escapes_into_a_session_of_its_own_is_ended_too_and_holds_nothing_open()
    {
        using var folder = new ReaderFolder();
        var result = ChildProcess.Run(Request(folder, "sh", "-c", "setsid sleep 300 & echo $! >started; echo done"));
        Assert.Equal((ChildOutcome.Finished, "done\n"), (result.Outcome, System.Text.Encoding.UTF8.GetString(result.Output)));
        AssertEnded(folder);
    }

    /// <summary>The process whose number stands in the file is gone, or will be as soon as the system gets to it.</summary>
    private static void AssertEnded(ReaderFolder folder)
    {
        var process = File.ReadAllText(Path.Combine(folder.Path, "started")).Trim();
        for (var tries = 0; tries < 100 && File.Exists($"/proc/{process}/stat") && !File.ReadAllText($"/proc/{process}/stat").Contains(" Z "); tries++)
            Thread.Sleep(50);
        Assert.True(!File.Exists($"/proc/{process}/stat") || File.ReadAllText($"/proc/{process}/stat").Contains(" Z "), $"process {process} outlived the child");
    }

    [Fact]
    public void Endless_output_ends_the_child()
    {
        using var folder = new ReaderFolder();
        var result = ChildProcess.Run(Request(folder, "yes") with { MaxOutput = 1 << 20 });
        Assert.Equal(ChildOutcome.TooMuchOutput, result.Outcome);
        Assert.True(result.Output.Length <= 1 << 20);
    }

    [Fact]
    public void The_memory_limit_holds_for_the_child()
    {
        using var folder = new ReaderFolder();
        // dd with a block of 512 MiB needs that much memory.
        string[] arguments = ["if=/dev/zero", "of=/dev/null", "bs=512M", "count=1"];
        Assert.True(ChildProcess.Run(Request(folder, "dd", arguments)).Succeeded);
        Assert.False(ChildProcess.Run(Request(folder, "dd", arguments) with { MaxMemory = 100 << 20 }).Succeeded);
    }

    [Fact]
    public void A_missing_program_is_said_to_be_missing()
    {
        using var folder = new ReaderFolder();
        var error = Assert.Throws<UnreadableDocumentException>(() => ChildProcess.Run(Request(folder, "no-such-program-here")));
        Assert.Equal("missing_tool", error.Code);
    }

    [Fact]
    public void Cancelling_stops_the_child()
    {
        using var folder = new ReaderFolder();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.ThrowsAny<OperationCanceledException>(() => ChildProcess.Run(Request(folder, "sleep", "60"), cancellation.Token));
    }

    [Fact]
    public void The_folder_is_private_and_removed_with_its_content()
    {
        string path;
        using (var folder = new ReaderFolder())
        {
            path = folder.Path;
            folder.Write("a", [1]);
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        }
        Assert.False(Directory.Exists(path));
    }

    private static ChildRequest Request(ReaderFolder folder, string program, params string[] arguments) => new(program, arguments)
    {
        Folder = folder,
        MaxTime = TimeSpan.FromSeconds(30),
        MaxMemory = 2L << 30,
    };
}
