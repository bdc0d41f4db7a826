package shop;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link Recommendations}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told.
 *
 * <pre>{@code
 * recommendationsForTheFrontPage(long userId, int maximumNumberOfItems), within 1m15s
 *   at once:                        customerProfile (customerServiceClient.profile)
 *   once customerProfile is there:  personalRecommendations
 *   returns:                        Dashboard(customerProfile, personalRecommendations,
 *                                   maximumNumberOfItems)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentRecommendations implements Recommendations {
  private static final GatherOptions RECOMMENDATIONS_FOR_THE_FRONT_PAGE = GatherOptions.DEFAULT
      .timeout(Duration.ofSeconds(75));

  private final UserApi customerServiceClient;
  private final PostApi recommendationServiceClient;
  private final NotificationApi notificationServiceClient;
  private final FanoutRuntime runtime;

  private final CallOptions customerProfileOptions;
  private final CallOptions personalRecommendationsOptions;
  private final GatherOptions recommendationsForTheFrontPageOptions;

  /**
   * An instance whose calls run on the shared runtime.
   */
  public ConcurrentRecommendations(UserApi customerServiceClient,
      PostApi recommendationServiceClient, NotificationApi notificationServiceClient) {
    this(
        customerServiceClient,
        recommendationServiceClient,
        notificationServiceClient,
        FanoutRuntime.shared());
  }

  /**
   * An instance whose calls run on the given runtime.
   */
  public ConcurrentRecommendations(UserApi customerServiceClient,
      PostApi recommendationServiceClient, NotificationApi notificationServiceClient,
      FanoutRuntime runtime) {
    this.customerServiceClient = Objects.requireNonNull(
        customerServiceClient, "customerServiceClient");
    this.recommendationServiceClient = Objects.requireNonNull(
        recommendationServiceClient, "recommendationServiceClient");
    this.notificationServiceClient = Objects.requireNonNull(
        notificationServiceClient, "notificationServiceClient");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.customerProfileOptions = runtime.configure(
        "Recommendations.customerProfile", CallOptions.DEFAULT);
    this.personalRecommendationsOptions = runtime.configure(
        "Recommendations.personalRecommendations", CallOptions.DEFAULT);
    this.recommendationsForTheFrontPageOptions = runtime.configure(
        "Recommendations.recommendationsForTheFrontPage", RECOMMENDATIONS_FOR_THE_FRONT_PAGE);
  }

  @Override
  public Dashboard recommendationsForTheFrontPage(long userId, int maximumNumberOfItems)
      throws IOException {
    try (TaskGroup group = runtime.open(
        "Recommendations.recommendationsForTheFrontPage", recommendationsForTheFrontPageOptions)) {
      Task<Profile> customerProfile = group.start(
          "customerProfile", customerProfileOptions, () -> customerServiceClient.profile(userId));
      Task<List<Post>> personalRecommendations = group.startAfter(
          "personalRecommendations",
          personalRecommendationsOptions,
          () -> Recommendations.super.personalRecommendations(
              customerProfile.resultNow(), maximumNumberOfItems),
          customerProfile);
      group.join(IOException.class);
      return new Dashboard(
          customerProfile.resultNow(), personalRecommendations.resultNow(), maximumNumberOfItems);
    }
  }
}
