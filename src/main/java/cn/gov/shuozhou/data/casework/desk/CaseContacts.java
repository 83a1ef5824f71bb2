package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.organization.Contact;
import cn.gov.shuozhou.data.organization.Contacts;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.OpenTask;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom the parties of a case reach at the other's, while it is open: the applicant sees who of the handling department has a
 * task of it, the handling department sees who has brought it. Nobody else sees anybody, and after the end nobody does.
 */
@Service
@Transactional(readOnly = true)
class CaseContacts {

    private final CaseEngine engine;
    private final Organization organization;
    private final Contacts contacts;

    CaseContacts(CaseEngine engine, Organization organization, Contacts contacts) {
        this.engine = engine;
        this.organization = organization;
        this.contacts = contacts;
    }

    List<Contact> of(CaseFile file, Person reader) {
        if (!file.isOpen() || file.isOf(reader) == file.isFor(reader)) {
            return List.of();
        }
        return (file.isOf(reader) ? handlers(file) : Stream.ofNullable(file.applicantPerson()))
                .map(contacts::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private Stream<String> handlers(CaseFile file) {
        return engine.open(file.number()).stream()
                .map(OpenTask::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .filter(id -> organization
                        .departmentOf(id)
                        .filter(file.handlingDepartment()::equals)
                        .isPresent());
    }
}
