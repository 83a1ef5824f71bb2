package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.organization.Person;

/** Who loads data, and from which file. */
record LoadSource(String personId, String personName, String fileName) {

    /** Data that the system makes itself, for the demo and for tests. */
    static final LoadSource SYSTEM = new LoadSource("system", "系统", "");

    private static final int LONGEST_FILE_NAME = 255;

    /** Whoever loaded it stays the source of a copy. */
    static LoadSource of(DataSet original) {
        return new LoadSource(original.loadedBy(), original.loadedByName(), original.sourceFile());
    }

    static LoadSource upload(Person person, String fileName) {
        return new LoadSource(
                person.id(),
                person.name(),
                fileName.length() <= LONGEST_FILE_NAME
                        ? fileName
                        : fileName.substring(fileName.length() - LONGEST_FILE_NAME));
    }
}
