package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.tabular.TableProblems;
import java.util.List;
import java.util.stream.Stream;

/**
 * What should be looked at before an upload is used.
 *
 * @param cells single cells
 * @param quality what the data as a whole lack, in sentences
 */
record Doubts(TableProblems cells, List<String> quality) {

    /** How often something should be looked at. */
    long total() {
        return cells.warned() + quality.size();
    }

    /** The first sentences about it; what concerns the whole comes first. */
    List<String> sentences() {
        return Stream.concat(quality.stream(), cells.warnings().stream()).toList();
    }
}
