package app;

public interface UserApi {
    Profile profile(long userId);
}
