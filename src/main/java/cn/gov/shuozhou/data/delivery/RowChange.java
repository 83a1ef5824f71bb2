package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.tabular.FoldedText;
import java.util.Arrays;
import java.util.Optional;

/** One row of an incremental upload: what is to be done with the row of its key, and what is there now. */
final class RowChange {

    /** What the column 操作 says. */
    enum Operation {
        ADD("新增"),
        CHANGE("更改"),
        DELETE("删除");

        private final String word;

        Operation(String word) {
            this.word = word;
        }

        static Optional<Operation> of(String word) {
            return Arrays.stream(values())
                    .filter(operation -> FoldedText.sameWord(operation.word, word))
                    .findFirst();
        }
    }

    private final Operation operation;
    private final long line;
    private final long values;
    private int found;
    private boolean alike;

    /** @param values by which it is known whether the row is so already */
    RowChange(Operation operation, long line, long values) {
        this.operation = operation;
        this.line = line;
        this.values = values;
    }

    Operation operation() {
        return operation;
    }

    long line() {
        return line;
    }

    /** The version in use has a row with this key. */
    void found(long itsValues) {
        found++;
        alike = itsValues == values;
    }

    /** Whether the version in use has come out of this change already. */
    boolean isDone() {
        return operation == Operation.DELETE ? found == 0 : found == 1 && alike;
    }

    /** By how many rows the version in use would grow. */
    int growth() {
        return switch (operation) {
            case ADD -> 1;
            case CHANGE -> 0;
            case DELETE -> -1;
        };
    }

    /** Why it cannot be done to the version in use. */
    Optional<String> problem() {
        if (found > 1) {
            return Optional.of("在当前数据中有 %,d 行，分不出是哪一行；请用“全部数据”上传".formatted(found));
        }
        if (operation == Operation.ADD && found == 1) {
            return Optional.of("在当前数据中已有这一行，不能新增；要改内容的，“操作”请写“更改”");
        }
        if (operation != Operation.ADD && found == 0) {
            return Optional.of("在当前数据中没有这一行，不能%s；请核对主键".formatted(operation.word));
        }
        return Optional.empty();
    }
}
