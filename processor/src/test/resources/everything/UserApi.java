package shop;
import java.io.IOException;
public interface UserApi {
  Profile profile(long userId) throws IOException;
  Profile find(long userId) throws IOException;
  Profile find(String handle);
  void touch(long userId);
}
