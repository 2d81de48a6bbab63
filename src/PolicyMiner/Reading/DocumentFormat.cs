namespace PolicyMiner.Reading;

/// <summary>What kind of file a document came in.</summary>
public enum DocumentFormat { PlainText, Markdown, Html, Pdf, Docx, Doc, Ofd, Image }
