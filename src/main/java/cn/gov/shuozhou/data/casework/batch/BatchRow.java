package cn.gov.shuozhou.data.casework.batch;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.process.OpenTask;
import org.jspecify.annotations.Nullable;

/**
 * One of the tasks of a batch.
 *
 * @param task null for one that is not there, or not for the person to see
 * @param fits whether it can be done, or has been
 * @param words what will come of it or has come of it; why it cannot be or was not done
 */
record BatchRow(
        String taskId, @Nullable OpenTask task, @Nullable CaseFile file, boolean fits, String words) {}
