using CamTay.Platform;

namespace CamTay.Imports.Files.Xlsx;

/// <summary>Ends the reading of a zip part that unpacks to more than it may (a zip bomb lies about its size).</summary>
internal sealed class BoundedStream(Stream inner, long limit) : Stream
{
    private long left = limit;

    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

    private int Count(int read) => (left -= read) >= 0 ? read : throw new RefusedException(ImportsRefusals.Bomb);

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
