package shop;
import java.io.IOException;
import java.util.List;
public interface PostApi {
  List<Post> latest(String handle, int atMost) throws IOException;
}
