package app;

public interface MailApi {
    int unread(long userId);
}
