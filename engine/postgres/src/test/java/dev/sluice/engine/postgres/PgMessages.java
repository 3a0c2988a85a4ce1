package dev.sluice.engine.postgres;

import dev.sluice.engine.tck.CutProxy;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Client messages of the protocol: a type byte but for the first, a length that counts itself, the rest. */
final class PgMessages implements CutProxy.Framing {
    @Override
    public byte[] next(InputStream client, boolean first) throws IOException {
        DataInputStream in = new DataInputStream(client);
        int type = first ? -1 : in.readUnsignedByte();
        int length = in.readInt();
        ByteBuffer message = ByteBuffer.allocate(length + (first ? 0 : 1));
        if (!first) {
            message.put((byte) type);
        }
        message.putInt(length);
        in.readFully(message.array(), message.position(), length - 4);
        return message.array();
    }
}
