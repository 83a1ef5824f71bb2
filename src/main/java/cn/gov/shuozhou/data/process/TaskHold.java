package cn.gov.shuozhou.data.process;

import java.util.Optional;

/** Knows why a task cannot be finished yet, whatever its form says; asked by the engine-wide task guard. */
public interface TaskHold {

    /** The sentence to show; empty when nothing holds the task. */
    Optional<String> heldBy(String taskId);
}
