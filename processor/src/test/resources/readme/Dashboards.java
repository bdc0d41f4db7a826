package readme;

import dev.fanout.Async;
import dev.fanout.Gather;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import java.io.IOException;
import java.util.List;

// README
