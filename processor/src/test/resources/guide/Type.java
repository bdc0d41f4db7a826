package PACKAGE;

// IMPORTS
import app.*;
import dev.fanout.*;
import dev.fanout.runtime.*;
import java.io.IOException;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.LockSupport;
import java.util.function.*;
import java.util.stream.*;

// GUIDE
