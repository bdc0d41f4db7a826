package shop;

import dev.fanout.RemoteSerializer;
import java.io.Serializable;
import java.nio.file.Path;

/** Writes something that another serializer writes in turn. */
public class FileSerializer implements RemoteSerializer<Path, FileSerializer.Form> {
  @Override
  public Form write(Path file) {
    return new Form(file.toString(), new Weights(new float[0]));
  }

  @Override
  public Path read(Form written) {
    return Path.of(written.name());
  }

  record Form(String name, Weights weights) implements Serializable {}
}
