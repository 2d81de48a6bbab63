using System.Runtime.InteropServices;

namespace PolicyMiner.Benchmarks.Tables.Producing;

/// <summary>The few functions of the Cairo graphics library that a page with text and lines needs.</summary>
internal static partial class Cairo
{
    private const string Library = "libcairo.so.2";

    /// <summary>Whether the library is there.</summary>
    public static bool IsInstalled { get; } = NativeLibrary.TryLoad(Library, out _);

    /// <summary>Sizes of a text as <c>cairo_text_extents_t</c> has them.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Extents
    {
        public double XBearing, YBearing, Width, Height, XAdvance, YAdvance;
    }

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_create", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint CreatePdf(string file, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_create")]
    public static partial nint Create(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_destroy")]
    public static partial void Destroy(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_surface_destroy")]
    public static partial void DestroySurface(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_select_font_face", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SelectFont(nint context, string family, int slant, int weight);

    [LibraryImport(Library, EntryPoint = "cairo_set_font_size")]
    public static partial void SetFontSize(nint context, double size);

    [LibraryImport(Library, EntryPoint = "cairo_text_extents", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void Measure(nint context, string text, out Extents extents);

    [LibraryImport(Library, EntryPoint = "cairo_show_text", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void ShowText(nint context, string text);

    [LibraryImport(Library, EntryPoint = "cairo_move_to")]
    public static partial void MoveTo(nint context, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_line_to")]
    public static partial void LineTo(nint context, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_rectangle")]
    public static partial void Rectangle(nint context, double x, double y, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_rgb")]
    public static partial void SetColour(nint context, double red, double green, double blue);

    [LibraryImport(Library, EntryPoint = "cairo_set_line_width")]
    public static partial void SetLineWidth(nint context, double width);

    [LibraryImport(Library, EntryPoint = "cairo_set_dash")]
    public static partial void SetDash(nint context, double[] dashes, int count, double offset);

    [LibraryImport(Library, EntryPoint = "cairo_stroke")]
    public static partial void Stroke(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_fill")]
    public static partial void Fill(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_translate")]
    public static partial void Translate(nint context, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_rotate")]
    public static partial void Rotate(nint context, double angle);

    [LibraryImport(Library, EntryPoint = "cairo_identity_matrix")]
    public static partial void ResetMatrix(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_show_page")]
    public static partial void ShowPage(nint context);
}
