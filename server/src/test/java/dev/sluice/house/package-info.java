/** The walls, as tests over compiled classes and files: nothing here boots the server. */
@org.jspecify.annotations.NullMarked
package dev.sluice.house;
