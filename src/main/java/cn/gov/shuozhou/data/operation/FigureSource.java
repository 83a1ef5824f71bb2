package cn.gov.shuozhou.data.operation;

import java.util.List;

/** Figures that a feature offers to those who watch the system; each is a bean. */
public interface FigureSource {

    /** E.g. {@code data.sharing.clocks}. */
    String name();

    /** What is counted, in Chinese. */
    String description();

    /** Counts now, by a statement or two that stay quick on full tables. */
    List<Figure> read();
}
