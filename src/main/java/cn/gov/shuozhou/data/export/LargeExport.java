package cn.gov.shuozhou.data.export;

import cn.gov.shuozhou.data.organization.Person;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/**
 * A list that may be too long to be taken away while its reader waits. {@link Exports} has it written beside the pages.
 *
 * @param <I> what is asked of the list; a record that JSON can keep until the file is made
 */
public interface LargeExport<I> {

    /** Its name in the table of exports, never another one. */
    String kind();

    Class<I> inputType();

    /** What the file is called. */
    String title(I input);

    /** How many rows the worksheet would have; counting may stop at this number. */
    long count(I input, Person person, int most);

    /**
     * How far the person's view of the list reaches now, in a word that changes when that changes: a file that was made under
     * another reach is not handed out.
     */
    String reach(I input, Person person);

    /**
     * Writes the workbook, at constant memory.
     *
     * @param reached is told every some hundred rows how many are written, and may throw to have it stop
     */
    void write(I input, Person person, OutputStream out, LongConsumer reached) throws IOException;
}
