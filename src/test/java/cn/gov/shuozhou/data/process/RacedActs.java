package cn.gov.shuozhou.data.process;

import java.util.Map;
import java.util.concurrent.Callable;

/** The acts of one procedure that two people may do at the same moment, each with what leads a new case up to it. */
public interface RacedActs {

    CaseScene scene();

    /** By the address that the handler is mapped to. */
    Map<String, Callable<RacedAct>> acts();

    /** Puts back what the scene does not. */
    default void tidyUp() {}
}
