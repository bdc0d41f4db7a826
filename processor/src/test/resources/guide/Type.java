package app.SECTION;

import app.Users;
import dev.fanout.*;
import dev.fanout.runtime.*;
import java.io.IOException;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;

// GUIDE
